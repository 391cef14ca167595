package dev.athanor.processor.emit;

import dev.athanor.processor.model.TsModule;

/** Names that follow from a module. */
final class WorkerNames {

    private WorkerNames() {}

    /** The Java interface's simple name. */
    static String simple(TsModule module) {
        return module.source().substring(module.source().lastIndexOf('.') + 1);
    }
}
