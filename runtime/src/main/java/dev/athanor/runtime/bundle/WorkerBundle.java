package dev.athanor.runtime.bundle;

import java.util.List;
import java.util.Objects;

/**
 * A worker's code, ready to be uploaded.
 *
 * @param mainModule the name of the module that exports the worker
 * @param modules all modules, the main one first, then its source map
 */
public record WorkerBundle(String mainModule, List<WorkerModule> modules) {

    public WorkerBundle {
        Objects.requireNonNull(mainModule, "mainModule");
        modules = List.copyOf(modules);
    }
}
