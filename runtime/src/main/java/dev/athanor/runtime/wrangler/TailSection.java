package dev.athanor.runtime.wrangler;

import java.util.Map;

/** Where what the worker does is heard: by Logpush, and by other workers. */
final class TailSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        Boolean logpush = worker.entry().settings().logpush();
        if (logpush != null) {
            configuration.put("logpush", logpush);
        }
        Settings.put(
                configuration,
                "tail_consumers",
                worker.entry().settings().tails().stream()
                        .map(consumer ->
                                Map.of("service", worker.stack().entry(consumer).name()))
                        .toList());
    }
}
