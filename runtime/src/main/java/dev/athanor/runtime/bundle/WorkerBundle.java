package dev.athanor.runtime.bundle;

import java.util.List;
import java.util.Objects;

/**
 * A worker's code, ready to be uploaded.
 *
 * @param mainModule the name of the module that exports the worker, or of the service worker's script
 * @param serviceWorker whether it is a service worker
 * @param modules all modules, the main one first, then its source map, then the others by name
 */
public record WorkerBundle(String mainModule, boolean serviceWorker, List<WorkerModule> modules) {

    public WorkerBundle {
        Objects.requireNonNull(mainModule, "mainModule");
        modules = List.copyOf(modules);
    }
}
