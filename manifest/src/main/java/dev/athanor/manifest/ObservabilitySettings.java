package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * What the runtime records of a worker.
 *
 * @param enabled whether anything is recorded
 * @param headSamplingRate the share of requests recorded, from 0 to 1
 * @param logs what is recorded of logs
 * @param traces what is recorded of traces
 */
@JsonPropertyOrder({"enabled", "headSamplingRate", "logs", "traces"})
public record ObservabilitySettings(
        boolean enabled,
        @Nullable Double headSamplingRate,
        @Nullable LogSettings logs,
        @Nullable TraceSettings traces) {

    /** Everything is recorded as one. */
    public static ObservabilitySettings of(boolean enabled, @Nullable Double headSamplingRate) {
        return new ObservabilitySettings(enabled, headSamplingRate, null, null);
    }
}
