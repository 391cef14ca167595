package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.WorkerLoaderTarget;
import java.util.Map;

/** What loads code at run time. */
final class WorkerLoadersSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        Settings.put(
                configuration,
                "worker_loaders",
                worker.values(WorkerLoaderTarget.class).stream()
                        .map(bound -> Map.of("binding", bound.name()))
                        .toList());
    }
}
