package dev.athanor.runtime.state;

import java.time.Instant;
import java.util.Objects;

/**
 * A lease as the ledger has it, in the times of the ledger's clock.
 *
 * @param fence its number, higher than that of each lease before it; what is written under a lower one is refused
 * @param run the id of the apply that took it
 * @param applier who took it
 * @param since when it was taken
 * @param heartbeat when it was renewed last
 * @param expires when others may take it
 * @param expired whether that time has come
 */
public record LeaseRecord(
        long fence, String run, Applier applier, Instant since, Instant heartbeat, Instant expires, boolean expired) {

    public LeaseRecord {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(applier, "applier");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(heartbeat, "heartbeat");
        Objects.requireNonNull(expires, "expires");
    }

    /** One line: who holds it, what for, since when and until when. */
    public String toText() {
        return applier + " holds the lease to " + applier.doing() + " since " + since + "; last heartbeat " + heartbeat
                + (expired ? ", expired " : ", expires ") + expires + ".";
    }
}
