package dev.athanor.runtime.resource;

import dev.athanor.manifest.WorkerLoaderTarget;
import java.util.Map;

/** {@code WorkerLoader}: <code>{"type":"worker_loader","name":"LOADER"}</code>. */
final class WorkerLoaderBinding implements BindingKind<WorkerLoaderTarget> {

    @Override
    public Class<WorkerLoaderTarget> declaredBy() {
        return WorkerLoaderTarget.class;
    }

    @Override
    public String type() {
        return "worker_loader";
    }

    @Override
    public Map<String, Object> fields(WorkerLoaderTarget declared, BindingScope scope) {
        return Map.of();
    }
}
