package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * Whether Cloudflare's cache answers before a worker does.
 *
 * @param enabled whether answers are cached
 * @param crossVersionCache whether they are served after another version was deployed
 */
@JsonPropertyOrder({"enabled", "crossVersionCache"})
public record CacheSettings(boolean enabled, @Nullable Boolean crossVersionCache) {}
