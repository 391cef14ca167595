package dev.athanor.runtime.state;

import dev.athanor.runtime.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes to the ledger while a plan is carried out: intents at once and before anything else, confirmations a little later and
 * together, because calls are scarce. What was not confirmed when the process ended stands there as an intent, and the account
 * tells what became of it.
 */
public final class Journal implements AutoCloseable {

    /** How long confirmations are gathered. */
    private static final Duration GATHERING = Duration.ofSeconds(1);

    private final Lease lease;
    private final Map<LedgerKey, LedgerChange> gathered = new LinkedHashMap<>();
    private final Thread writer = new Thread(this::writeWhatGathers, "athanor-journal");
    private boolean ended;

    /** A journal of an apply that holds a lease. */
    public Journal(Lease lease) {
        this.lease = lease;
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Notes changes at once; they are in the ledger when this returns.
     *
     * @throws LeaseLostException when the lease is held no longer
     * @throws ProblemException when the ledger cannot be written
     */
    public void now(List<LedgerChange> changes) {
        if (!changes.isEmpty()) {
            lease.write(changes);
        }
    }

    /** Notes a change soon. A later change of the same entry takes its place. */
    public synchronized void soon(LedgerChange change) {
        gathered.remove(change.key());
        gathered.put(change.key(), change);
        notifyAll();
    }

    /**
     * Notes what has gathered, and ends.
     *
     * @throws ProblemException when that cannot be noted
     */
    public void finish() {
        close();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        write();
    }

    /** Ends without noting anything more. */
    @Override
    public synchronized void close() {
        ended = true;
        notifyAll();
    }

    private void writeWhatGathers() {
        try {
            while (awaitChanges()) {
                tryToWrite();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there is something to note, and the end has not come. */
    private synchronized boolean awaitChanges() throws InterruptedException {
        while (gathered.isEmpty() && !ended) {
            wait();
        }
        long deadline = System.nanoTime() + GATHERING.toNanos();
        for (long left = GATHERING.toMillis(); left > 0 && !ended; left = (deadline - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return !ended;
    }

    /** What cannot be noted now is gathered still, and noted later, or reported in the end. */
    private boolean tryToWrite() {
        try {
            write();
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private void write() {
        List<LedgerChange> changes = take();
        try {
            now(changes);
        } catch (ProblemException e) {
            giveBack(changes);
            throw e;
        }
    }

    private synchronized List<LedgerChange> take() {
        List<LedgerChange> changes = new ArrayList<>(gathered.values());
        gathered.clear();
        return changes;
    }

    /** What has come in the meantime is newer. */
    private synchronized void giveBack(List<LedgerChange> changes) {
        changes.forEach(change -> gathered.putIfAbsent(change.key(), change));
    }
}
