package dev.athanor.runtime.state;

import java.time.Duration;

/**
 * How long leases last.
 *
 * @param heartbeat the time between two renewals
 * @param expiry how long after its last renewal a lease may be taken by others
 * @param margin how long before that its owner stops to write, so that a request under way arrives in time
 */
public record LeaseTimes(Duration heartbeat, Duration expiry, Duration margin) {

    /** A renewal each 10 seconds, expiry after 60, of which the last 15 are not used. */
    public static final LeaseTimes STANDARD =
            new LeaseTimes(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(15));

    /** @throws IllegalArgumentException when no time is left between two renewals */
    public LeaseTimes {
        if (heartbeat.isNegative() || heartbeat.isZero() || margin.isNegative()) {
            throw new IllegalArgumentException("the heartbeat must be positive, and the margin not negative");
        }
        if (heartbeat.plus(margin).compareTo(expiry) >= 0) {
            throw new IllegalArgumentException("a lease that expires after " + expiry + " cannot be renewed each "
                    + heartbeat + " with a margin of " + margin);
        }
    }

    /** How long the owner may write after it began to renew. */
    Duration usable() {
        return expiry.minus(margin);
    }
}
