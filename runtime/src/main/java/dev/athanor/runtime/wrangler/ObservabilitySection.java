package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.LogSettings;
import dev.athanor.manifest.ObservabilitySettings;
import dev.athanor.manifest.TraceSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the runtime records. */
final class ObservabilitySection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        ObservabilitySettings observability = worker.entry().settings().observability();
        if (observability != null) {
            new Settings()
                    .with("enabled", observability.enabled())
                    .with("head_sampling_rate", observability.headSamplingRate())
                    .with("logs", logs(observability.logs()))
                    .with("traces", traces(observability.traces()))
                    .putInto(configuration, "observability");
        }
    }

    private static @Nullable Object logs(@Nullable LogSettings logs) {
        return logs == null
                ? null
                : new Settings()
                        .with("enabled", logs.enabled())
                        .with("head_sampling_rate", logs.headSamplingRate())
                        .with("invocation_logs", logs.invocationLogs())
                        .with("persist", logs.persist())
                        .with("destinations", logs.destinations())
                        .toMap();
    }

    private static @Nullable Object traces(@Nullable TraceSettings traces) {
        return traces == null
                ? null
                : new Settings()
                        .with("enabled", traces.enabled())
                        .with("head_sampling_rate", traces.headSamplingRate())
                        .with("persist", traces.persist())
                        .with("destinations", traces.destinations())
                        .toMap();
    }
}
