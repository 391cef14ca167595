package dev.athanor.junit;

import java.time.Instant;
import java.util.Objects;

/**
 * A message that is in a queue.
 *
 * @param id the message's id
 * @param body the message
 * @param sent when it was sent
 * @param attempts how often it was delivered already
 * @param due from when on it may be delivered
 * @param <M> the queue's messages
 */
public record QueuedMessage<M>(String id, M body, Instant sent, int attempts, Instant due) {

    public QueuedMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sent, "sent");
        Objects.requireNonNull(due, "due");
    }
}
