package dev.athanor.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of other origins use an R2 bucket from a browser.
 *
 * @param id the rule's name
 * @param origins the origins of the pages
 * @param methods what they may do
 * @param headers the headers that requests may carry
 * @param exposeHeaders the headers of answers that scripts may read
 * @param maxAgeSeconds for how long browsers may remember the rule
 * @param stages the stages that have it; absent where all do
 */
public record R2CorsSettings(
        @Nullable String id,
        @Template List<String> origins,
        List<String> methods,
        List<String> headers,
        List<String> exposeHeaders,
        @Nullable Integer maxAgeSeconds,
        @Nullable List<String> stages)
        implements Staged {

    public R2CorsSettings {
        origins = List.copyOf(origins);
        methods = List.copyOf(methods);
        headers = List.copyOf(headers);
        exposeHeaders = List.copyOf(exposeHeaders);
        stages = stages == null ? null : List.copyOf(stages);
    }
}
