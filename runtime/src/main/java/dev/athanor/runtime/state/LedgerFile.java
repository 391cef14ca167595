package dev.athanor.runtime.state;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in a file beside the local cloud's data: one file for each stage, with the same content as a ledger in a database.
 * It is changed under a lock on a file beside it, so that several processes and threads may do so.
 */
public final class LedgerFile implements Ledger {

    private final LedgerDirectory directory;
    private final Clock clock;
    private final String app;
    private final String stage;

    /**
     * The ledger of an application's stage; the file is made with its first lease.
     *
     * @param directory where the ledgers of all applications lie
     */
    public LedgerFile(Path directory, String app, String stage) {
        this(directory, app, stage, Clock.systemUTC());
    }

    /**
     * The same, by another clock.
     *
     * @param clock tells when leases expire
     */
    public LedgerFile(Path directory, String app, String stage, Clock clock) {
        this.directory = new LedgerDirectory(directory);
        this.clock = clock;
        this.app = app;
        this.stage = stage;
    }

    @Override
    public LedgerReading read() {
        return file().read().reading();
    }

    @Override
    public Optional<String> owner(LedgerKey thing) {
        return directory.owner(thing, app, stage);
    }

    @Override
    public Optional<LeaseRecord> lease() {
        return Optional.ofNullable(file().read().lease(clock.instant()));
    }

    @Override
    public LeaseGrant acquire(String run, Applier applier, Duration expiry) {
        return file().change(contents -> {
            LeaseRecord before = contents.lease(clock.instant());
            boolean mine = before != null && before.run().equals(run);
            // The file is one of this machine, so that a process that was killed need not be waited for.
            if (before != null
                    && !mine
                    && !before.expired()
                    && !before.applier().hasEnded()) {
                throw new LeaseHeldException(app, stage, before);
            }
            LedgerContents taken = contents.leasedTo(run, applier, clock.instant(), expiry, !mine);
            return new Changed<>(taken, new LeaseGrant(taken.fence(), run, mine ? null : before, file().toString()));
        });
    }

    @Override
    public boolean renew(LeaseGrant grant, Duration expiry) {
        return file().change(contents -> contents.isHeld(grant)
                ? new Changed<>(contents.renewed(clock.instant(), expiry), true)
                : new Changed<>(null, false));
    }

    @Override
    public void release(LeaseGrant grant) {
        file().change(contents ->
                new Changed<>(contents.isHeld(grant) ? contents.released(contents.fence()) : null, grant));
    }

    @Override
    public Optional<LeaseRecord> breakLease() {
        return file().change(contents -> {
            LeaseRecord broken = contents.lease(clock.instant());
            return new Changed<>(
                    broken == null ? null : contents.released(contents.fence() + 1), Optional.ofNullable(broken));
        });
    }

    @Override
    public void write(LeaseGrant grant, List<LedgerChange> changes) {
        file().change(contents -> {
            if (!contents.isHeld(grant)) {
                throw LeaseLostException.toAnother();
            }
            return new Changed<>(contents.changed(changes, grant.run()), grant);
        });
    }

    private LockedFile file() {
        return directory.file(app, stage);
    }

    /**
     * What a change comes to.
     *
     * @param contents the file's new contents; {@code null} where they stay
     * @param result what the change answers
     */
    record Changed<T>(@Nullable LedgerContents contents, T result) {}

    /** A change of what a file holds. */
    interface Change<T> extends Function<LedgerContents, Changed<T>> {}
}
