package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a worker's logs.
 *
 * @param enabled whether they are recorded
 * @param headSamplingRate the share of requests whose logs are recorded, from 0 to 1
 * @param invocationLogs whether Cloudflare adds a log for each invocation
 * @param persist whether they are kept at Cloudflare
 * @param destinations the names of the destinations that they are exported to
 */
@JsonPropertyOrder({"enabled", "headSamplingRate", "invocationLogs", "persist", "destinations"})
public record LogSettings(
        boolean enabled,
        @Nullable Double headSamplingRate,
        boolean invocationLogs,
        @Nullable Boolean persist,
        @Nullable List<String> destinations) {

    public LogSettings {
        destinations = destinations == null ? null : List.copyOf(destinations);
    }
}
