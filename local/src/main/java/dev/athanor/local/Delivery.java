package dev.athanor.local;

import java.util.Locale;
import java.util.Objects;

/**
 * What became of one delivery of a message.
 *
 * @param queue the queue's name
 * @param messageId the message's id
 * @param attempt how often it had been delivered by then, from 1
 * @param outcome what became of it
 */
public record Delivery(String queue, String messageId, int attempt, Outcome outcome) {

    /** What becomes of a message that was delivered. */
    public enum Outcome {

        /** It is done with. */
        ACKNOWLEDGED,

        /** It is delivered again. */
        RETRIED,

        /** It has failed too often, and went to the dead letter queue. */
        DEAD_LETTERED,

        /** It has failed too often, and there is no dead letter queue: it is gone. */
        DROPPED;

        static Outcome of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public Delivery {
        Objects.requireNonNull(queue, "queue");
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(outcome, "outcome");
    }
}
