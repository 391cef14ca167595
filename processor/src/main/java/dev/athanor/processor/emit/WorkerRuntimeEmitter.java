package dev.athanor.processor.emit;

import dev.athanor.processor.model.TsWorkerModule;

/**
 * The run-time half of a worker's module, in JavaScript: the functions that its types declare, and no others.
 *
 * <p>Of a worker with a queue it exports {@code onQueue} and {@code declaredBatch}, of one with a schedule {@code onCron}.
 */
final class WorkerRuntimeEmitter {

    private final TsWorkerModule module;

    WorkerRuntimeEmitter(TsWorkerModule module) {
        this.module = module;
    }

    String emit() {
        TypeScriptWriter writer = TypeScriptWriter.of(module);
        if (module.queues().isEmpty() && module.crons().isEmpty()) {
            return writer.line("export {};").text();
        }
        writer.line("const WORKER = " + Identifiers.quote(WorkerNames.simple(module)) + ";")
                .line();
        QueueSection.of(module).runtime(writer);
        CronSection.of(module).runtime(writer);
        return writer.text();
    }
}
