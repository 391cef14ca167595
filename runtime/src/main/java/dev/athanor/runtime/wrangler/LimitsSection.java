package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.LimitSettings;
import java.util.Map;

/** What one invocation may use. */
final class LimitsSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        LimitSettings limits = worker.entry().settings().limits();
        if (limits != null) {
            new Settings()
                    .with("cpu_ms", limits.cpuMs())
                    .with("subrequests", limits.subrequests())
                    .putInto(configuration, "limits");
        }
    }
}
