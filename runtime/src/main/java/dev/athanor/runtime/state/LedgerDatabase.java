package dev.athanor.runtime.state;

import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.cloudflare.D1Api.Database;
import dev.athanor.runtime.cloudflare.NotFoundException;
import dev.athanor.runtime.cloudflare.RejectedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A ledger in a D1 database of the account itself, named {@value #NAME}, so that every machine that deploys sees the same. The
 * database is created with the first apply of the first application, and holds the ledgers of all.
 *
 * @see <a href="https://developers.cloudflare.com/d1/platform/limits/">Cloudflare: limits of D1</a>
 */
public final class LedgerDatabase implements Ledger {

    /** The database's name. */
    public static final String NAME = "athanor-ledger";

    private static final String WHERE = "the database " + NAME;

    private final LedgerTables tables;
    private final Supplier<List<Database>> databases;
    private final String app;
    private final String stage;

    /**
     * The ledger of an application's stage. Nothing is sent yet.
     *
     * @param databases the account's databases, as far as they have been listed; asked for when the ledger is only read
     */
    public LedgerDatabase(CloudflareApi api, Supplier<List<Database>> databases, String app, String stage) {
        this.tables = new LedgerTables(api);
        this.databases = databases;
        this.app = app;
        this.stage = stage;
    }

    @Override
    public LedgerReading read() {
        return listed().map(this::read).orElse(LedgerReading.NONE);
    }

    private LedgerReading read(String database) {
        try {
            List<Map<String, Object>> rows = tables.rows(database, LedgerSql.READ, List.of(app, stage));
            rows.forEach(LedgerTables::requireForm);
            return LedgerEntries.read(
                    rows.stream().filter(row -> "entry".equals(row.get("part"))).map(LedgerJson.MAPPER::valueToTree),
                    WHERE);
        } catch (NotFoundException e) {
            return LedgerReading.NONE;
        } catch (RejectedException e) {
            return readOtherForm(database, e);
        }
    }

    /** Entries of the first form, or what is wrong. */
    private LedgerReading readOtherForm(String database, RejectedException problem) {
        try {
            tables.rows(database, LedgerSql.READ_FORM, List.of()).forEach(LedgerTables::requireForm);
            return LedgerReading.unreadable("is not of its form (" + problem.problem() + ")");
        } catch (RejectedException e) {
            if (!LedgerTables.lacks(e, "ledger")) {
                return LedgerReading.unreadable("is not of its form (" + e.problem() + ")");
            }
        }
        try {
            return LedgerEntries.read(
                    tables.rows(database, LedgerSql.READ_FIRST_FORM, List.of(app, stage)).stream()
                            .map(LedgerJson.MAPPER::valueToTree),
                    WHERE);
        } catch (RejectedException e) {
            return LedgerReading.NONE;
        }
    }

    @Override
    public Optional<String> owner(LedgerKey thing) {
        return listed().flatMap(database -> {
            try {
                return tables.rows(database, LedgerSql.OWNER, List.of(thing.kind(), thing.name(), app, stage)).stream()
                        .map(row -> row.get("app") + ", stage " + row.get("stage"))
                        .findFirst();
            } catch (RejectedException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public Optional<LeaseRecord> lease() {
        try {
            return listed().flatMap(database -> probe(database).lease());
        } catch (RejectedException e) {
            return Optional.empty();
        }
    }

    @Override
    public LeaseGrant acquire(String run, Applier applier, Duration expiry) {
        String database = tables.findOrCreate();
        Optional<LeaseRecord> before = ready(database).lease();
        before.filter(lease -> !lease.expired() && !lease.run().equals(run)).ifPresent(this::refuse);
        List<Map<String, Object>> taken = tables.settle(
                database,
                LedgerSql.ACQUIRE,
                List.of(
                        app,
                        stage,
                        run,
                        applier.user(),
                        applier.host(),
                        applier.pid(),
                        applier.doing(),
                        expiry.toMillis()));
        if (taken.isEmpty()) {
            probe(database).lease().ifPresent(this::refuse);
            throw new LeaseLostException("it was broken while it was taken", null);
        }
        return new LeaseGrant(
                LedgerTables.number(taken.get(0), "fence"),
                run,
                before.filter(LeaseRecord::expired).orElse(null),
                database);
    }

    private void refuse(LeaseRecord holder) {
        throw new LeaseHeldException(app, stage, holder);
    }

    private LedgerProbe ready(String database) {
        try {
            LedgerProbe probe = probe(database);
            if (probe.isOfTheForm()) {
                return probe;
            }
        } catch (RejectedException e) {
            // It is not ready, or not readable; both are put right below.
        }
        tables.setUp(database);
        return probe(database);
    }

    private LedgerProbe probe(String database) {
        List<Map<String, Object>> rows = tables.rows(database, LedgerSql.PROBE, List.of(app, stage));
        rows.forEach(LedgerTables::requireForm);
        return new LedgerProbe(rows);
    }

    @Override
    public boolean renew(LeaseGrant grant, Duration expiry) {
        return !tables.settle(
                        grant.place(),
                        LedgerSql.RENEW,
                        List.of(expiry.toMillis(), app, stage, grant.fence(), grant.run()))
                .isEmpty();
    }

    @Override
    public void release(LeaseGrant grant) {
        tables.settle(grant.place(), LedgerSql.RELEASE, List.of(app, stage, grant.fence(), grant.run()));
    }

    @Override
    public Optional<LeaseRecord> breakLease() {
        Optional<LeaseRecord> broken = lease();
        broken.ifPresent(lease -> tables.settle(listed().orElseThrow(), LedgerSql.BREAK, List.of(app, stage)));
        return broken;
    }

    @Override
    public void write(LeaseGrant grant, List<LedgerChange> changes) {
        List<LedgerEntry> puts = new ArrayList<>();
        List<LedgerKey> removals = new ArrayList<>();
        for (LedgerChange change : changes) {
            LedgerEntry entry = change.entry();
            if (entry == null) {
                removals.add(change.key());
            } else {
                puts.add(entry);
            }
        }
        for (String rows : JsonRows.of(puts, entry -> LedgerJson.of(entry, grant.run()))) {
            if (send(grant, LedgerSql.PUT, rows).isEmpty()) {
                throw LeaseLostException.toAnother();
            }
        }
        for (String rows : JsonRows.of(removals, LedgerJson::of)) {
            if (send(grant, LedgerSql.REMOVE, rows).isEmpty() && !isHeld(grant)) {
                throw LeaseLostException.toAnother();
            }
        }
    }

    private List<Map<String, Object>> send(LeaseGrant grant, String sql, String rows) {
        return tables.settle(grant.place(), sql, List.of(app, stage, rows, app, stage, grant.fence(), grant.run()));
    }

    private boolean isHeld(LeaseGrant grant) {
        return !tables.rows(grant.place(), LedgerSql.IS_HELD, List.of(app, stage, grant.fence(), grant.run()))
                .isEmpty();
    }

    private Optional<String> listed() {
        return LedgerTables.find(databases.get()).map(Database::uuid);
    }
}
