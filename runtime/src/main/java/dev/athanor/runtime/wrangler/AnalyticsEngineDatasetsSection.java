package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.AnalyticsEngineDatasetEntry;
import java.util.Map;

/** Datasets of Workers Analytics Engine. */
final class AnalyticsEngineDatasetsSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        Settings.put(
                configuration,
                "analytics_engine_datasets",
                worker.declarations(AnalyticsEngineDatasetEntry.class).stream()
                        .map(bound -> new Settings()
                                .with("binding", bound.name())
                                .with("dataset", bound.to().name())
                                .toMap())
                        .toList());
    }
}
