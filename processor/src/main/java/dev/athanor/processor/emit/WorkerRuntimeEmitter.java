package dev.athanor.processor.emit;

import dev.athanor.processor.model.TsMember;
import dev.athanor.processor.model.TsWorkerModule;
import java.util.List;
import java.util.Set;

/**
 * The run-time half of a worker's module, in JavaScript: the functions that its types declare, and no others.
 *
 * <p>Of a worker with a queue it exports {@code onQueue} and {@code declaredBatch}, of one with a schedule {@code onCron}, and of one with a KV
 * namespace {@code json}.
 */
final class WorkerRuntimeEmitter {

    private final TsWorkerModule module;

    WorkerRuntimeEmitter(TsWorkerModule module) {
        this.module = module;
    }

    String emit() {
        TypeScriptWriter writer = TypeScriptWriter.of(module);
        Set<String> helpers = new UsedTypes(module.env().stream().map(TsMember::type), List.of()).helpers();
        boolean helping = Helpers.writeRuntime(writer, helpers);
        if (module.queues().isEmpty() && module.crons().isEmpty()) {
            return helping ? writer.text() : writer.line("export {};").text();
        }
        writer.line("const WORKER = " + Identifiers.quote(WorkerNames.simple(module)) + ";")
                .line();
        QueueSection.of(module).runtime(writer);
        CronSection.of(module).runtime(writer);
        return writer.text();
    }
}
