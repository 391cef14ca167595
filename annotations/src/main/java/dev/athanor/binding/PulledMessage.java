package dev.athanor.binding;

import java.time.Instant;
import java.util.Objects;

/**
 * A message that was pulled from a queue.
 *
 * @param id its id
 * @param body what was sent
 * @param attempts how often it was given out, this time included
 * @param timestamp when it was sent
 * @param leaseId by what it is acknowledged
 */
public record PulledMessage<M>(String id, M body, int attempts, Instant timestamp, String leaseId) {

    /** Checks that all is there. */
    public PulledMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(timestamp, "timestamp");
        Objects.requireNonNull(leaseId, "leaseId");
    }
}
