package dev.athanor.manifest;

import org.jspecify.annotations.Nullable;

/**
 * How Cloudflare runs a script.
 *
 * @param observability what is recorded of it
 * @param limits what one invocation may use
 * @param placement where it runs
 */
public record RuntimeSettings(
        @Nullable ObservabilitySettings observability,
        @Nullable LimitSettings limits,
        @Nullable PlacementSettings placement) {

    /** Everything is left to Cloudflare. */
    public static final RuntimeSettings NONE = new RuntimeSettings(null, null, null);
}
