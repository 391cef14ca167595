package dev.athanor.manifest;

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
 */
public record ConsumerSettings(
        String queue,
        @Nullable Integer batchSize,
        @Nullable Integer maxWaitTimeMs,
        @Nullable Integer maxRetries,
        @Nullable Integer retryDelay,
        @Nullable Integer maxConcurrency,
        @Nullable String deadLetterQueue) {

    public ConsumerSettings {
        Objects.requireNonNull(queue, "queue");
    }
}
