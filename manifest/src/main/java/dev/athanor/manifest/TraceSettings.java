package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a worker's traces.
 *
 * @param enabled whether they are recorded
 * @param headSamplingRate the share of requests that are traced, from 0 to 1
 * @param persist whether they are kept at Cloudflare
 * @param destinations the names of the destinations that they are exported to
 */
@JsonPropertyOrder({"enabled", "headSamplingRate", "persist", "destinations"})
public record TraceSettings(
        boolean enabled,
        @Nullable Double headSamplingRate,
        @Nullable Boolean persist,
        @Nullable List<String> destinations) {

    public TraceSettings {
        destinations = destinations == null ? null : List.copyOf(destinations);
    }
}
