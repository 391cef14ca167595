package dev.athanor.runtime.resource;

import dev.athanor.manifest.CacheSettings;
import dev.athanor.manifest.LimitSettings;
import dev.athanor.manifest.LogSettings;
import dev.athanor.manifest.ObservabilitySettings;
import dev.athanor.manifest.PlacementSettings;
import dev.athanor.manifest.RuntimeSettings;
import dev.athanor.manifest.TraceSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.Stack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a worker that only its declaration decides, as metadata has them. What is not declared is not sent, with one
 * exception: a worker that hears of another no longer does once that is no longer declared, like any other relation.
 *
 * <pre>{@code {"limits":{"cpu_ms":50},"placement":{"mode":"smart"},"observability":{"enabled":true},"tail_consumers":[]}}</pre>
 */
final class WorkerSettings {

    private static final String TARGETED = "targeted";

    private WorkerSettings() {}

    static void addTo(Map<String, Object> metadata, Stack stack, WorkerEntry entry) {
        RuntimeSettings settings = entry.settings();
        putIfPresent(metadata, "observability", observability(settings.observability()));
        putIfPresent(metadata, "logpush", settings.logpush());
        metadata.put(
                "tail_consumers",
                settings.tails().stream()
                        .map(consumer -> Map.of("service", stack.entry(consumer).name()))
                        .toList());
        putIfPresent(metadata, "cache_options", cache(settings.cache()));
        putIfPresent(metadata, "limits", limits(settings.limits()));
        putIfPresent(metadata, "placement", placement(settings.placement()));
    }

    private static @Nullable Object observability(@Nullable ObservabilitySettings declared) {
        if (declared == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("enabled", declared.enabled());
        putIfPresent(json, "head_sampling_rate", declared.headSamplingRate());
        putIfPresent(json, "logs", logs(declared.logs()));
        putIfPresent(json, "traces", traces(declared.traces()));
        return json;
    }

    private static @Nullable Object logs(@Nullable LogSettings declared) {
        if (declared == null) {
            return null;
        }
        Map<String, Object> json =
                recorded(declared.enabled(), declared.headSamplingRate(), declared.persist(), declared.destinations());
        json.put("invocation_logs", declared.invocationLogs());
        return json;
    }

    private static @Nullable Object traces(@Nullable TraceSettings declared) {
        return declared == null
                ? null
                : recorded(
                        declared.enabled(), declared.headSamplingRate(), declared.persist(), declared.destinations());
    }

    private static Map<String, Object> recorded(
            boolean enabled,
            @Nullable Double headSamplingRate,
            @Nullable Boolean persist,
            @Nullable List<String> destinations) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("enabled", enabled);
        putIfPresent(json, "head_sampling_rate", headSamplingRate);
        putIfPresent(json, "persist", persist);
        putIfPresent(json, "destinations", destinations);
        return json;
    }

    private static @Nullable Object cache(@Nullable CacheSettings declared) {
        if (declared == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("enabled", declared.enabled());
        putIfPresent(json, "cross_version_cache", declared.crossVersionCache());
        return json;
    }

    private static @Nullable Object limits(@Nullable LimitSettings declared) {
        if (declared == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        putIfPresent(json, "cpu_ms", declared.cpuMs());
        putIfPresent(json, "subrequests", declared.subrequests());
        return json.isEmpty() ? null : json;
    }

    private static @Nullable Object placement(@Nullable PlacementSettings declared) {
        if (declared == null) {
            return null;
        }
        String mode = declared.mode();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mode", mode == null ? TARGETED : mode);
        putIfPresent(json, "region", declared.region());
        putIfPresent(json, "host", declared.host());
        putIfPresent(json, "hostname", declared.hostname());
        return json;
    }

    private static void putIfPresent(Map<String, Object> json, String field, @Nullable Object value) {
        if (value != null) {
            json.put(field, value);
        }
    }
}
