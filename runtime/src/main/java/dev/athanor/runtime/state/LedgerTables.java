package dev.athanor.runtime.state;

import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.cloudflare.CloudflareException;
import dev.athanor.runtime.cloudflare.Creation;
import dev.athanor.runtime.cloudflare.D1Api;
import dev.athanor.runtime.cloudflare.D1Api.Database;
import dev.athanor.runtime.cloudflare.D1Api.NewDatabase;
import dev.athanor.runtime.cloudflare.D1Api.Query;
import dev.athanor.runtime.cloudflare.D1Api.Result;
import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.cloudflare.RejectedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The database with ledgers: it is found, created and made ready here, and its statements are sent. */
final class LedgerTables {

    private static final List<String> TABLES = List.of("ledger", "entries", "leases");

    private final D1Api api;
    private final Creation creation;

    LedgerTables(CloudflareApi api) {
        this.api = api.d1();
        this.creation = api.creation();
    }

    static Optional<Database> find(List<Database> all) {
        return all.stream()
                .filter(database -> database.name().equals(LedgerDatabase.NAME))
                .findFirst();
    }

    /** The database's id. Where several appliers create it at the same time, the others find that of the first one. */
    String findOrCreate() {
        return find(Page.all(api::list))
                .orElseGet(() -> creation.ensured(
                        () -> api.create(new NewDatabase(LedgerDatabase.NAME)), () -> find(Page.all(api::list))))
                .uuid();
    }

    /** Makes the tables. What is there under their names and is not of their form is kept under other names. */
    void setUp(String database) {
        List<Map<String, Object>> form = formOf(database);
        form.forEach(LedgerTables::requireForm);
        for (String table : TABLES) {
            if (!isOfItsForm(database, table)) {
                rename(database, table);
            }
        }
        api.settle(database, Query.of(LedgerSql.SETUP));
    }

    private List<Map<String, Object>> formOf(String database) {
        try {
            return rows(database, LedgerSql.READ_FORM, List.of());
        } catch (RejectedException e) {
            return List.of();
        }
    }

    static void requireForm(Map<String, Object> row) {
        LedgerForm.require(
                "the database " + LedgerDatabase.NAME, number(row, "format"), String.valueOf(row.get("athanor")));
    }

    private boolean isOfItsForm(String database, String table) {
        String columns = switch (table) {
            case "ledger" -> "format, athanor";
            case "entries" -> "app, stage, kind, name, declaration, intended, provenance, id, state, run, written_at";
            default -> "app, stage, fence, run, owner, host, pid, doing, since, heartbeat, expires";
        };
        try {
            rows(database, "SELECT " + columns + " FROM " + table + " LIMIT 0", List.of());
            return true;
        } catch (RejectedException e) {
            return lacks(e, table);
        }
    }

    /** The first free name of the form {@code entries_unreadable_1}. */
    private void rename(String database, String table) {
        long number = rows(
                        database,
                        "SELECT count(*) AS tables FROM sqlite_master WHERE name LIKE ?",
                        List.of(table + "_unreadable_%"))
                .stream()
                .mapToLong(row -> number(row, "tables"))
                .sum();
        String kept = table + "_unreadable_" + (number + 1);
        api.query(database, Query.of("ALTER TABLE " + table + " RENAME TO " + kept));
    }

    static boolean lacks(CloudflareException e, String table) {
        return e.problem().contains("no such table: " + table);
    }

    /** What a statement selects. */
    List<Map<String, Object>> rows(String database, String sql, List<?> params) {
        return results(api.query(database, new Query(sql, params)));
    }

    /** Runs a statement that brings about a state, however often it is run, and gives what it returns. */
    List<Map<String, Object>> settle(String database, String sql, List<?> params) {
        return results(api.settle(database, new Query(sql, params)));
    }

    private static List<Map<String, Object>> results(List<Result> results) {
        return results.stream()
                .flatMap(result -> Stream.ofNullable(result.results()))
                .flatMap(List::stream)
                .toList();
    }

    static long number(Map<String, Object> row, String column) {
        return row.get(column) instanceof Number number ? number.longValue() : 0;
    }
}
