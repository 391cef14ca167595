package dev.athanor.processor.emit;

import dev.athanor.processor.model.TsExportedClass;
import dev.athanor.processor.model.TsMember;
import dev.athanor.processor.model.TsQueue;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsWorkerModule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The types of a worker's module.
 *
 * <pre>{@code
 * @Worker(entrypoint = "src/api.ts", url = true, …)
 * @QueueConsumer(queue = Tasks.class)
 * interface Api { Tasks tasks(); }              @Queue interface Tasks extends Producer<Task> {}
 * }</pre>
 *
 * <p>becomes
 *
 * <pre>{@code
 * export interface Env {
 *   readonly TASKS: Queue<Task>;
 *   readonly ATHANOR_QUEUES: Readonly<Record<string, QueueName>>;
 * }
 * export interface Task { … }
 * export interface QueueMessages { readonly "tasks": Task; }      // see QueueSection and CronSection
 * …
 * export interface Handler extends Omit<ExportedHandler<Env>, "fetch" | "queue" | "scheduled"> {
 *   fetch: ExportedHandlerFetchHandler<Env>;
 *   queue: ExportedHandlerQueueHandler<Env>;
 * }
 * export interface Exports { readonly default: Handler; }
 * }</pre>
 */
final class WorkerTypesEmitter {

    /** Declared, or taken from the ambient types, in any worker's module. */
    private static final Set<String> OWN_NAMES = Set.of(
            "Env",
            "ExecutionContext",
            "ExportedHandler",
            "ExportedHandlerFetchHandler",
            "ExportedHandlerQueueHandler",
            "ExportedHandlerScheduledHandler",
            "Exports",
            "Handler",
            "DurableObjectState",
            "InstanceStatus",
            "Omit",
            "Promise",
            "Rpc",
            "TypedWorkflowInstance",
            "WorkflowInstance",
            "WorkflowInstanceCreateOptions");

    private final TsWorkerModule module;
    private final UsedTypes used;
    private final TypeNames names;
    private final TypeText types;
    private final TypeScriptWriter writer;
    private final DeclarationText declarations;

    WorkerTypesEmitter(TsWorkerModule module) {
        this.module = module;
        this.used = new UsedTypes(typesOf(module), module.declarations());
        this.names = TypeNames.of(module.declarations(), taken(used));
        this.types = new TypeText(names);
        this.writer = TypeScriptWriter.of(module);
        this.declarations = new DeclarationText(writer, names);
    }

    String emit() {
        Imports.write(writer, used.imports());
        env();
        declarations.write(module.declarations());
        Helpers.write(writer, used.helpers());
        QueueSection.of(module).types(writer, types);
        CronSection.of(module).types(writer);
        if (module.global()) {
            globals();
        } else if (!module.entrypoint().isEmpty()) {
            handler();
            exports();
        }
        return writer.text();
    }

    private void env() {
        writer.doc(TsDoc.ofType(module.doc())).open("export interface Env {");
        declarations.members(module.env());
        if (!module.queues().isEmpty()) {
            declarations.members(List.of(QueueSection.NAMES));
        }
        writer.close("}").line();
    }

    /** A service worker finds its bindings as global variables. */
    private void globals() {
        if (module.env().isEmpty() && module.queues().isEmpty()) {
            return;
        }
        writer.doc("The bindings, as " + module.entrypoint() + " finds them.").open("declare global {");
        module.env().forEach(member -> global(member.name()));
        if (!module.queues().isEmpty()) {
            global(QueueSection.NAMES.name());
        }
        writer.close("}").line();
    }

    private void global(String name) {
        writer.line("const " + name + ": Env[" + Identifiers.quote(name) + "];");
    }

    private void handler() {
        writer.doc("What " + module.entrypoint() + " exports by default: `export default { … } satisfies Handler`.");
        writer.open(
                "export interface Handler extends Omit<ExportedHandler<Env>, \"fetch\" | \"queue\" | \"scheduled\"> {");
        // Without a member of its own, tsc would write out the interface's parents where it means `Handler`.
        writer.line((module.fetchDemanded() ? "fetch" : "fetch?") + ": ExportedHandlerFetchHandler<Env>;");
        if (!module.queues().isEmpty()) {
            writer.doc("Made by `onQueue`.").line("queue: ExportedHandlerQueueHandler<Env>;");
        }
        if (!module.crons().isEmpty()) {
            writer.doc("Made by `onCron`.").line("scheduled: ExportedHandlerScheduledHandler<Env>;");
        }
        writer.close("}").line();
    }

    private void exports() {
        writer.doc("What " + module.entrypoint() + " exports.").open("export interface Exports {");
        writer.line("readonly default" + (demandsHandler() ? "" : "?") + ": Handler;");
        module.exports().forEach(exported -> writer.line(exportedClass(exported)));
        writer.close("}");
    }

    private boolean demandsHandler() {
        return module.fetchDemanded()
                || !module.queues().isEmpty()
                || !module.crons().isEmpty();
    }

    private String exportedClass(TsExportedClass exported) {
        return "readonly " + Identifiers.property(exported.className()) + ": "
                + RpcClassText.constructor(exported.base(), "Env", types.of(exported.methods())) + ";";
    }

    private static Stream<TsType> typesOf(TsWorkerModule module) {
        return Stream.of(
                        module.env().stream().map(TsMember::type),
                        module.queues().stream().map(TsQueue::message),
                        module.exports().stream().map(TsExportedClass::methods))
                .flatMap(stream -> stream);
    }

    private static Set<String> taken(UsedTypes used) {
        Set<String> taken = new HashSet<>(used.names());
        taken.addAll(OWN_NAMES);
        taken.addAll(QueueSection.OWN_NAMES);
        taken.addAll(CronSection.OWN_NAMES);
        return taken;
    }
}
