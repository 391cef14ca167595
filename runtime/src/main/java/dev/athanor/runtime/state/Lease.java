package dev.athanor.runtime.state;

import dev.athanor.runtime.cloudflare.WriteGuard;
import dev.athanor.runtime.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The right to apply to a stage, while it is held. It renews itself, and as a guard it stops each request that writes once it
 * cannot be sure of being held: a process that slept and wakes up asks the ledger before it writes.
 */
public final class Lease implements WriteGuard, AutoCloseable {

    private final Ledger ledger;
    private final LeaseTimes times;
    private final LeaseClock clock;
    private final LeaseGrant grant;
    private final ScheduledExecutorService heartbeat;
    private final Object renewal = new Object();
    private @Nullable ScheduledFuture<?> beats;
    private volatile Usable usable;
    private volatile @Nullable LeaseLostException lost;

    private Lease(Ledger ledger, LeaseTimes times, LeaseClock clock, LeaseGrant grant, Usable usable) {
        this.ledger = ledger;
        this.times = times;
        this.clock = clock;
        this.grant = grant;
        this.usable = usable;
        this.heartbeat = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "athanor-heartbeat");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Takes the lease, and begins to renew it.
     *
     * @throws LeaseHeldException when somebody else holds it
     */
    public static Lease take(Ledger ledger, Applier applier, LeaseTimes times, LeaseClock clock) {
        Usable usable = Usable.from(clock, times);
        LeaseGrant grant = ledger.acquire(UUID.randomUUID().toString(), applier, times.expiry());
        Lease lease = new Lease(ledger, times, clock, grant, usable);
        long pause = times.heartbeat().toMillis();
        lease.beats = lease.heartbeat.scheduleWithFixedDelay(lease::beat, pause, pause, TimeUnit.MILLISECONDS);
        return lease;
    }

    /** The lease of somebody else that had expired and was taken over. */
    public Optional<LeaseRecord> takenOver() {
        return Optional.ofNullable(grant.expired());
    }

    /** The id of the apply that holds it. */
    public String run() {
        return grant.run();
    }

    /** @throws LeaseLostException when it is held no longer, or nobody can say so in time */
    @Override
    public void beforeWrite() {
        if (!isUsable()) {
            try {
                renew();
            } catch (LeaseLostException e) {
                throw e;
            } catch (ProblemException e) {
                lose(new LeaseLostException("it could not be renewed in time", e));
            }
        }
        LeaseLostException reason = lost;
        if (reason != null) {
            throw reason;
        }
    }

    /** Writes to the ledger in the lease's name. */
    void write(List<LedgerChange> changes) {
        beforeWrite();
        try {
            ledger.write(grant, changes);
        } catch (LeaseLostException e) {
            lose(e);
            throw e;
        }
    }

    private boolean isUsable() {
        Usable until = usable;
        return clock.nanos() - until.nanos() < 0 && clock.now().isBefore(until.time());
    }

    private void beat() {
        try {
            renew();
        } catch (RuntimeException e) {
            // The next one may come through; until the lease expires nothing is lost.
            return;
        }
    }

    /** Asks the ledger, one at a time, while others may write for as long as they could before. */
    private void renew() {
        synchronized (renewal) {
            if (lost == null) {
                Usable next = Usable.from(clock, times);
                if (ledger.renew(grant, times.expiry())) {
                    usable = next;
                } else {
                    lose(LeaseLostException.toAnother());
                }
            }
        }
    }

    private void lose(LeaseLostException reason) {
        lost = reason;
    }

    /** Gives it back. That it could not be given back does no harm: it expires. */
    @Override
    public void close() {
        if (beats != null) {
            beats.cancel(true);
        }
        heartbeat.shutdownNow();
        try {
            ledger.release(grant);
        } catch (ProblemException e) {
            return;
        }
    }

    /** Until when it may be used, by both clocks: counted from before the ledger was asked. */
    private record Usable(long nanos, Instant time) {

        static Usable from(LeaseClock clock, LeaseTimes times) {
            return new Usable(
                    clock.nanos() + times.usable().toNanos(), clock.now().plus(times.usable()));
        }
    }
}
