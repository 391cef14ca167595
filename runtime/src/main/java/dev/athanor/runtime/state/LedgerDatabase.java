package dev.athanor.runtime.state;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.ManifestJson;
import dev.athanor.runtime.cloudflare.D1Api;
import dev.athanor.runtime.cloudflare.D1Api.Database;
import dev.athanor.runtime.cloudflare.D1Api.NewDatabase;
import dev.athanor.runtime.cloudflare.D1Api.Query;
import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.cloudflare.RejectedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in a D1 database of the account itself, named {@value #NAME}, so that every machine that deploys sees the same.
 * The database is created with the first entry of the first application, and holds those of all.
 */
public final class LedgerDatabase implements Ledger {

    /** The database's name. */
    public static final String NAME = "athanor-ledger";

    private static final String CREATE_TABLE = "CREATE TABLE IF NOT EXISTS created ("
            + "app TEXT NOT NULL, stage TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, declaration TEXT NOT NULL, "
            + "PRIMARY KEY (app, stage, kind, name))";
    private static final String SELECT =
            "SELECT kind, name, declaration FROM created WHERE app = ? AND stage = ? ORDER BY kind, name";
    private static final String INSERT =
            "INSERT OR REPLACE INTO created (app, stage, kind, name, declaration) VALUES (?, ?, ?, ?, ?)";
    private static final String DELETE = "DELETE FROM created WHERE app = ? AND stage = ? AND kind = ? AND name = ?";
    private static final String NO_TABLE = "no such table";

    private final D1Api api;
    private final Supplier<List<Database>> databases;
    private final String app;
    private final String stage;
    private @Nullable String ready;

    /**
     * The ledger of an application's stage. Nothing is sent yet.
     *
     * @param databases the account's databases, as far as they have been listed
     */
    public LedgerDatabase(D1Api api, Supplier<List<Database>> databases, String app, String stage) {
        this.api = api;
        this.databases = databases;
        this.app = app;
        this.stage = stage;
    }

    @Override
    public synchronized List<LedgerEntry> entries() {
        return find(databases.get()).map(this::select).orElse(List.of());
    }

    @Override
    public synchronized void put(LedgerEntry entry) {
        String declaration = ManifestJson.write(entry.fragment());
        api.query(database(), new Query(INSERT, List.of(app, stage, entry.kind(), entry.name(), declaration)));
    }

    @Override
    public synchronized void remove(LedgerEntry entry) {
        api.query(database(), new Query(DELETE, List.of(app, stage, entry.kind(), entry.name())));
    }

    private List<LedgerEntry> select(Database database) {
        try {
            return api.query(database.uuid(), new Query(SELECT, List.of(app, stage))).stream()
                    .flatMap(result -> Optional.ofNullable(result.results()).stream())
                    .flatMap(List::stream)
                    .map(LedgerDatabase::entry)
                    .toList();
        } catch (RejectedException e) {
            if (e.problem().contains(NO_TABLE)) {
                return List.of();
            }
            throw e;
        }
    }

    private static LedgerEntry entry(Map<String, Object> row) {
        Fragment fragment =
                ManifestJson.read(String.valueOf(row.get("declaration")), Fragment.class, "the database " + NAME);
        return new LedgerEntry(String.valueOf(row.get("kind")), String.valueOf(row.get("name")), fragment);
    }

    /** The database's id; the database and its table are created where there are none. */
    private String database() {
        String known = ready;
        if (known == null) {
            known = find(databases.get())
                    .or(() -> find(Page.all(api::list)))
                    .orElseGet(() -> api.create(new NewDatabase(NAME)))
                    .uuid();
            api.query(known, Query.of(CREATE_TABLE));
            ready = known;
        }
        return known;
    }

    private static Optional<Database> find(List<Database> all) {
        return all.stream().filter(database -> database.name().equals(NAME)).findFirst();
    }
}
