package dev.athanor.processor.emit;

import dev.athanor.processor.model.TsAmbient;
import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsMember;
import dev.athanor.processor.model.TsQueue;
import dev.athanor.processor.model.TsWorkerModule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a worker's module says of the queues that it consumes: batches told apart by the queue's declared name, since the
 * physical one depends on the stage. Nothing when there are none.
 *
 * <pre>{@code
 * @QueueConsumer(queue = PlacedOrders.class)              @Queue interface PlacedOrders extends Producer<Order> {}
 * }</pre>
 *
 * <p>becomes, beside what is the same in every module,
 *
 * <pre>{@code
 * export interface QueueMessages {
 *   readonly "placed-orders": Order;
 * }
 * }</pre>
 */
final class QueueSection {

    static final Set<String> OWN_NAMES = Set.of(
            "BatchOf",
            "MessageBatch",
            "QueueBatch",
            "QueueHandlers",
            "QueueMessages",
            "QueueName",
            "Readonly",
            "Record",
            "declaredBatch",
            "onQueue");

    /** The binding that the deployment adds. */
    static final TsMember NAMES = new TsMember(
            "ATHANOR_QUEUES",
            "The declared name of each queue by its physical name. The deployment fills it in.",
            TsAmbient.of("Readonly", TsAmbient.of("Record", TsKeyword.STRING, TsAmbient.of("QueueName"))));

    private static final String TYPES = """
            export type QueueName = keyof QueueMessages;

            /** A batch of one queue. `queue` is the declared name. */
            export interface BatchOf<Name extends QueueName> extends MessageBatch<QueueMessages[Name]> {
              readonly queue: Name;
            }

            /** A batch of any of the queues: `switch (batch.queue)` tells which. */
            export type QueueBatch = { [Name in QueueName]: BatchOf<Name> }[QueueName];

            /** One function for each queue. */
            export type QueueHandlers = {
              readonly [Name in QueueName]: (batch: BatchOf<Name>, env: Env, ctx: ExecutionContext) => void | Promise<void>;
            };

            /** A batch with the declared name of its queue, and its messages typed by it. */
            export declare function declaredBatch(batch: MessageBatch<unknown>, env: Env): QueueBatch;

            /** The `queue` handler, made of one function for each queue. */
            export declare function onQueue(
              handlers: QueueHandlers,
            ): (batch: MessageBatch<unknown>, env: Env, ctx: ExecutionContext) => Promise<void>;
            """;

    private static final String RUNTIME = """
            export function declaredBatch(batch, env) {
              const queue = new Map(Object.entries(env.ATHANOR_QUEUES ?? {})).get(batch.queue);
              if (queue === undefined) {
                throw new Error(
                  `${WORKER} got a batch of the queue ${JSON.stringify(batch.queue)}, which is none that it declares (${QUEUES}). ` +
                    "The binding ATHANOR_QUEUES, which a deployment by Athanor fills in, does not name it.",
                );
              }
              return {
                queue,
                messages: batch.messages,
                metadata: batch.metadata,
                ackAll: () => batch.ackAll(),
                retryAll: (options) => batch.retryAll(options),
              };
            }

            export function onQueue(handlers) {
              return async (batch, env, ctx) => {
                const declared = declaredBatch(batch, env);
                const handler = handlers[declared.queue];
                if (handler === undefined) {
                  throw new Error(`${WORKER} has no function for the queue ${JSON.stringify(declared.queue)} in onQueue({ … }).`);
                }
                await handler(declared, env, ctx);
              };
            }
            """;

    private final String worker;
    private final List<TsQueue> queues;

    private QueueSection(String worker, List<TsQueue> queues) {
        this.worker = worker;
        this.queues = queues;
    }

    static QueueSection of(TsWorkerModule module) {
        return new QueueSection(WorkerNames.simple(module), module.queues());
    }

    void types(TypeScriptWriter writer, TypeText types) {
        if (queues.isEmpty()) {
            return;
        }
        writer.doc("The messages of each queue that " + worker + " consumes, by the queue's declared name.");
        writer.open("export interface QueueMessages {");
        queues.forEach(queue -> writer.doc(TsDoc.ofType(queue.doc()))
                .line("readonly " + Identifiers.quote(queue.id()) + ": " + types.of(queue.message()) + ";"));
        writer.close("}").line().lines(TYPES).line();
    }

    void runtime(TypeScriptWriter writer) {
        if (queues.isEmpty()) {
            return;
        }
        String ids = queues.stream().map(TsQueue::id).map(Identifiers::quote).collect(Collectors.joining(", "));
        writer.line("const QUEUES = " + Identifiers.quote(ids) + ";").line();
        writer.lines(RUNTIME).line();
    }
}
