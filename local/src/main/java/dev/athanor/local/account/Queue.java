package dev.athanor.local.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A queue.
 *
 * @param id its id
 * @param name its name, unique in the account
 * @param createdOn when it was made
 * @param modifiedOn when it was last changed
 * @param settings {@code delivery_delay}, {@code delivery_paused}, {@code message_retention_period}
 * @param consumer what consumes it
 */
public record Queue(
        String id,
        String name,
        Instant createdOn,
        Instant modifiedOn,
        ObjectNode settings,
        @Nullable Consumer consumer) {

    /**
     * Who consumes a queue, and how.
     *
     * @param id its id
     * @param script the worker; empty for programs that pull
     * @param createdOn when it was made
     * @param deadLetterQueue the name of the queue that takes what failed for good
     * @param settings {@code batch_size}, {@code max_wait_time_ms}, {@code max_retries}, {@code retry_delay},
     *     {@code max_concurrency}; {@code visibility_timeout_ms} for programs that pull
     */
    public record Consumer(
            String id,
            String script,
            Instant createdOn,
            @Nullable String deadLetterQueue,
            ObjectNode settings) {

        /** Whether programs pull, and no worker is called. */
        public boolean pulls() {
            return script.isEmpty();
        }
    }

    public Queue withConsumer(@Nullable Consumer changed) {
        return new Queue(id, name, createdOn, modifiedOn, settings, changed);
    }

    /** Whether a worker consumes it. */
    public boolean consumedBy(String script) {
        return consumer != null && consumer.script().equals(script);
    }
}
