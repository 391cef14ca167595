package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.ObservabilitySettings;
import java.util.Map;

/** What the runtime records. */
final class ObservabilitySection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        ObservabilitySettings observability = worker.entry().settings().observability();
        if (observability != null) {
            new Settings()
                    .with("enabled", observability.enabled())
                    .with("head_sampling_rate", observability.headSamplingRate())
                    .putInto(configuration, "observability");
        }
    }
}
