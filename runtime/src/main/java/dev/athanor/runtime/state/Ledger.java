package dev.athanor.runtime.state;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What belongs to an application's stage, as far as the account itself does not show it, what the running apply intends, and
 * who may apply. The account stays the truth: an entry says where to look, and how something came to be there.
 *
 * <p>Whoever writes shows a grant. The ledger compares its fencing number in the step that writes, so that nobody writes whose
 * lease has gone to somebody else. Safe to use from several threads and processes at a time.
 */
public interface Ledger {

    /**
     * Reads it; writes nothing.
     *
     * @throws NewerLedgerException when a newer Athanor has written it
     */
    LedgerReading read();

    /** The other stage or application that a thing belongs to, as far as the same ledger knows: {@code shop, stage prod}. */
    Optional<String> owner(LedgerKey thing);

    /** The lease that somebody holds, expired or not. */
    Optional<LeaseRecord> lease();

    /**
     * Takes the lease. The ledger is made ready, if there is none yet, or what there is cannot be read.
     *
     * @param run a new id of the apply; asking again with the same one renews
     * @param expiry how long after its last renewal others may take it
     * @throws LeaseHeldException when somebody else holds it
     * @throws NewerLedgerException when a newer Athanor has written the ledger
     */
    LeaseGrant acquire(String run, Applier applier, Duration expiry);

    /** Renews a lease, and says whether it was still held. */
    boolean renew(LeaseGrant grant, Duration expiry);

    /** Gives a lease back. Does nothing where it is held no longer. */
    void release(LeaseGrant grant);

    /** Takes the lease away from whoever has it; what they write to the ledger from now on is refused. Returns what was taken away. */
    Optional<LeaseRecord> breakLease();

    /**
     * Changes entries.
     *
     * @throws LeaseLostException when the lease is held no longer; nothing is changed then
     */
    void write(LeaseGrant grant, List<LedgerChange> changes);
}
