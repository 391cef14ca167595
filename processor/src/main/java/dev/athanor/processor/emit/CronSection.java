package dev.athanor.processor.emit;

import dev.athanor.processor.model.TsWorkerModule;
import java.util.List;
import java.util.Set;

/**
 * What a worker's module says of its schedules. Nothing when there are none.
 *
 * <pre>{@code
 * @Cron("0 3 * * *")
 * }</pre>
 *
 * <p>becomes, beside what is the same in every module,
 *
 * <pre>{@code
 * export type Cron = "0 3 * * *";
 * }</pre>
 */
final class CronSection {

    static final Set<String> OWN_NAMES =
            Set.of("ControllerOf", "Cron", "CronHandlers", "ScheduledController", "onCron");

    private static final String TYPES = """
            /** What starts a run. `cron` is the schedule. */
            export interface ControllerOf<Expression extends Cron> extends ScheduledController {
              readonly cron: Expression;
            }

            /** One function for each schedule. */
            export type CronHandlers = {
              readonly [Expression in Cron]: (
                controller: ControllerOf<Expression>,
                env: Env,
                ctx: ExecutionContext,
              ) => void | Promise<void>;
            };

            /** The `scheduled` handler, made of one function for each schedule. */
            export declare function onCron(
              handlers: CronHandlers,
            ): (controller: ScheduledController, env: Env, ctx: ExecutionContext) => Promise<void>;
            """;

    private static final String RUNTIME = """
            export function onCron(handlers) {
              return async (controller, env, ctx) => {
                const handler = handlers[controller.cron];
                if (handler === undefined) {
                  throw new Error(`${WORKER} has no function for the cron ${JSON.stringify(controller.cron)} in onCron({ … }).`);
                }
                await handler(controller, env, ctx);
              };
            }
            """;

    private final String worker;
    private final List<String> crons;

    private CronSection(String worker, List<String> crons) {
        this.worker = worker;
        this.crons = crons;
    }

    static CronSection of(TsWorkerModule module) {
        return new CronSection(WorkerNames.simple(module), module.crons());
    }

    void types(TypeScriptWriter writer) {
        if (crons.isEmpty()) {
            return;
        }
        writer.doc("The schedules of " + worker + ", in UTC.")
                .alias(
                        "export type Cron",
                        crons.stream().map(Identifiers::quote).toList())
                .line()
                .lines(TYPES)
                .line();
    }

    void runtime(TypeScriptWriter writer) {
        if (!crons.isEmpty()) {
            writer.lines(RUNTIME).line();
        }
    }
}
