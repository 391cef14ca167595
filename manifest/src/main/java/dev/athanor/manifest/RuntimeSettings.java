package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Cloudflare runs a script.
 *
 * @param observability what is recorded of it
 * @param logpush whether what is recorded goes to Logpush
 * @param tailConsumers the declarations of the workers that hear what it does, in the order declared; absent where none do
 * @param cache whether Cloudflare's cache answers before it
 * @param limits what one invocation may use
 * @param placement where it runs
 */
@JsonPropertyOrder({"observability", "logpush", "tailConsumers", "cache", "limits", "placement"})
public record RuntimeSettings(
        @Nullable ObservabilitySettings observability,
        @Nullable Boolean logpush,

        @Reference(
                verb = "sends its events to",
                kinds = {WorkerEntry.class, WorkerRefEntry.class})
        @Nullable
        List<String> tailConsumers,

        @Nullable CacheSettings cache,
        @Nullable LimitSettings limits,
        @Nullable PlacementSettings placement) {

    /** Everything is left to Cloudflare. */
    public static final RuntimeSettings NONE = of(null, null, null);

    public RuntimeSettings {
        tailConsumers = tailConsumers == null ? null : List.copyOf(tailConsumers);
    }

    /** Settings without tail consumers, and without what is seldom set. */
    public static RuntimeSettings of(
            @Nullable ObservabilitySettings observability,
            @Nullable LimitSettings limits,
            @Nullable PlacementSettings placement) {
        return new RuntimeSettings(observability, null, null, null, limits, placement);
    }

    /** The declarations of the workers that hear what it does; none where none were declared. */
    public List<String> tails() {
        return tailConsumers == null ? List.of() : tailConsumers;
    }
}
