package dev.athanor.runtime.state;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is given who takes a lease, and shows whenever it writes to the ledger.
 *
 * @param fence the fencing number
 * @param run the id of the apply
 * @param expired the lease that had expired and was taken over, if there was one
 * @param place where the ledger lies, for the ledger's own use
 */
public record LeaseGrant(long fence, String run, @Nullable LeaseRecord expired, String place) {

    public LeaseGrant {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(place, "place");
    }
}
