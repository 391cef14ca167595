package dev.athanor.runtime.resource;

import dev.athanor.manifest.AnalyticsEngineDatasetEntry;
import java.util.Map;

/** {@code DataPoints}: <code>{"type":"analytics_engine","name":"REQUESTS","dataset":"shop-dev-requests"}</code>. */
final class AnalyticsEngineBinding implements BindingKind<AnalyticsEngineDatasetEntry> {

    @Override
    public Class<AnalyticsEngineDatasetEntry> declaredBy() {
        return AnalyticsEngineDatasetEntry.class;
    }

    @Override
    public String type() {
        return "analytics_engine";
    }

    @Override
    public Map<String, Object> fields(AnalyticsEngineDatasetEntry declared, BindingScope scope) {
        return Map.of("dataset", scope.target().name());
    }
}
