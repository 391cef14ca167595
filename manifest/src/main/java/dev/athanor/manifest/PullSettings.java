package dev.athanor.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How programs pull from a queue over HTTP.
 *
 * @param batchSize the most messages in one answer
 * @param maxRetries how often a message that was not acknowledged is given out again
 * @param retryDelay seconds before it is given out again
 * @param visibilityTimeoutMs for how long a message belongs to whoever pulled it, in milliseconds
 * @param deadLetterQueue the declaration of the queue that takes what failed for good
 * @param stages the stages that have it; absent where all do
 */
public record PullSettings(
        @Nullable Integer batchSize,
        @Nullable Integer maxRetries,
        @Nullable Integer retryDelay,
        @Nullable Integer visibilityTimeoutMs,

        @Reference(verb = "sends what failed to", kinds = QueueEntry.class) @Nullable
        String deadLetterQueue,

        @Nullable List<String> stages)
        implements Staged {

    /** With everything left to Cloudflare. */
    public static final PullSettings DEFAULT = new PullSettings(null, null, null, null, null, null);

    public PullSettings {
        stages = stages == null ? null : List.copyOf(stages);
    }
}
