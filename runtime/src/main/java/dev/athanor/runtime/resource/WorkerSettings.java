package dev.athanor.runtime.resource;

import dev.athanor.manifest.LimitSettings;
import dev.athanor.manifest.ObservabilitySettings;
import dev.athanor.manifest.PlacementSettings;
import dev.athanor.manifest.WorkerEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a worker that only its declaration decides, as metadata has them; what is not declared is not sent.
 *
 * <pre>{@code {"limits":{"cpu_ms":50},"placement":{"mode":"smart"},"observability":{"enabled":true}}}</pre>
 */
final class WorkerSettings {

    private static final String SMART = "smart";

    private WorkerSettings() {}

    static void addTo(Map<String, Object> metadata, WorkerEntry entry) {
        LimitSettings limits = entry.settings().limits();
        if (limits != null) {
            put(metadata, "limits", of("cpu_ms", limits.cpuMs(), "subrequests", limits.subrequests()));
        }
        PlacementSettings placement = entry.settings().placement();
        if (placement != null && placement.mode().equals(SMART)) {
            metadata.put("placement", Map.of("mode", SMART));
        }
        ObservabilitySettings observability = entry.settings().observability();
        if (observability != null) {
            metadata.put(
                    "observability",
                    of("enabled", observability.enabled(), "head_sampling_rate", observability.headSamplingRate()));
        }
    }

    private static void put(Map<String, Object> metadata, String field, Map<String, Object> value) {
        if (!value.isEmpty()) {
            metadata.put(field, value);
        }
    }

    private static Map<String, Object> of(
            String first, @Nullable Object firstValue, String second, @Nullable Object secondValue) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (firstValue != null) {
            json.put(first, firstValue);
        }
        if (secondValue != null) {
            json.put(second, secondValue);
        }
        return json;
    }
}
