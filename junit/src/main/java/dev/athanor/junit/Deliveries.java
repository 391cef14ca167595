package dev.athanor.junit;

import dev.athanor.local.Delivery;
import dev.athanor.local.Delivery.Outcome;
import java.util.List;

/**
 * What became of the messages of a queue.
 *
 * @param all each delivery, in the order in which they were made: a message that is retried is delivered more than once
 */
public record Deliveries(List<Delivery> all) {

    public Deliveries {
        all = List.copyOf(all);
    }

    /** How many were acknowledged. */
    public long acknowledged() {
        return count(Outcome.ACKNOWLEDGED);
    }

    /** How many deliveries were followed by another one of the same message. */
    public long retried() {
        return count(Outcome.RETRIED);
    }

    /** How many went to a dead letter queue. */
    public long deadLettered() {
        return count(Outcome.DEAD_LETTERED);
    }

    /** How many are gone because they failed too often. */
    public long dropped() {
        return count(Outcome.DROPPED);
    }

    private long count(Outcome outcome) {
        return all.stream().filter(delivery -> delivery.outcome() == outcome).count();
    }
}
