package dev.athanor.manifest;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a worker consumes a queue.
 *
 * @param queue the queue's declaration
 * @param batchSize the most messages in a batch
 * @param maxWaitTimeMs the longest wait for a batch to fill, in milliseconds
 * @param maxRetries how often a failed message is tried again
 * @param retryDelay seconds before it is tried again
 * @param maxConcurrency the most invocations at one time
 * @param deadLetterQueue the declaration of the queue that takes what failed for good
 * @param stages the stages that have it; absent where all do
 */
public record ConsumerSettings(
        @Reference(verb = "consumes", kinds = QueueEntry.class)
        String queue,

        @Nullable Integer batchSize,
        @Nullable Integer maxWaitTimeMs,
        @Nullable Integer maxRetries,
        @Nullable Integer retryDelay,
        @Nullable Integer maxConcurrency,

        @Reference(verb = "sends what failed to", kinds = QueueEntry.class) @Nullable
        String deadLetterQueue,

        @Nullable List<String> stages)
        implements Staged {

    public ConsumerSettings {
        Objects.requireNonNull(queue, "queue");
        stages = stages == null ? null : List.copyOf(stages);
    }

    /** The consumer of a queue, with everything left to Cloudflare. */
    public static ConsumerSettings of(String queue) {
        return new ConsumerSettings(queue, null, null, null, null, null, null, null);
    }
}
