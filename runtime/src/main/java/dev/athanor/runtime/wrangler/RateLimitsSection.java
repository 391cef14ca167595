package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.RateLimitTarget;
import java.util.Map;

/** Limits on how often something may happen. */
final class RateLimitsSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        Settings.put(
                configuration,
                "ratelimits",
                worker.values(RateLimitTarget.class).stream()
                        .map(bound -> limit(bound.name(), bound.to()))
                        .toList());
    }

    private static Map<String, Object> limit(String binding, RateLimitTarget declared) {
        return new Settings()
                .with("name", binding)
                .with("namespace_id", Integer.toString(declared.namespaceId()))
                .with(
                        "simple",
                        new Settings()
                                .with("limit", declared.limit())
                                .with("period", declared.periodSeconds())
                                .toMap())
                .toMap();
    }
}
