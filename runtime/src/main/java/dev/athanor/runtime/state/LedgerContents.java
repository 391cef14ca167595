package dev.athanor.runtime.state;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger's file holds.
 *
 * @param fence the highest fencing number that was given out
 * @param lease the lease that somebody holds; whether it has expired depends on when one asks
 * @param reading the entries, and what of them cannot be read
 * @param kept whether what cannot be read was put beside the file already
 */
record LedgerContents(long fence, @Nullable LeaseRecord lease, LedgerReading reading, boolean kept) {

    static final LedgerContents NONE = new LedgerContents(0, null, LedgerReading.NONE, true);

    @Nullable
    LeaseRecord lease(Instant now) {
        LeaseRecord held = lease;
        return held == null
                ? null
                : new LeaseRecord(
                        held.fence(),
                        held.run(),
                        held.applier(),
                        held.since(),
                        held.heartbeat(),
                        held.expires(),
                        !held.expires().isAfter(now));
    }

    boolean isHeld(LeaseGrant grant) {
        return lease != null && lease.run().equals(grant.run()) && fence == grant.fence();
    }

    LedgerContents leasedTo(String run, Applier applier, Instant now, Duration expiry, boolean anew) {
        long number = anew ? fence + 1 : fence;
        LeaseRecord taken = new LeaseRecord(number, run, applier, now, now, now.plus(expiry), false);
        return new LedgerContents(number, taken, reading, true);
    }

    LedgerContents renewed(Instant now, Duration expiry) {
        LeaseRecord held = lease;
        return held == null
                ? this
                : new LedgerContents(
                        fence,
                        new LeaseRecord(
                                held.fence(), held.run(), held.applier(), held.since(), now, now.plus(expiry), false),
                        reading,
                        true);
    }

    LedgerContents released(long number) {
        return new LedgerContents(number, null, reading, true);
    }

    LedgerContents changed(List<LedgerChange> changes, String run) {
        Map<LedgerKey, LedgerEntry> entries = new LinkedHashMap<>();
        reading.entries().forEach(entry -> entries.put(entry.key(), entry));
        for (LedgerChange change : changes) {
            LedgerEntry entry = change.entry();
            if (entry == null) {
                entries.remove(change.key());
            } else {
                entries.put(change.key(), entry.writtenBy(run));
            }
        }
        return new LedgerContents(fence, lease, new LedgerReading(List.copyOf(entries.values()), null), true);
    }
}
