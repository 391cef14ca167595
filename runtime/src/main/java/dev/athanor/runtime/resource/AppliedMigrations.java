package dev.athanor.runtime.resource;

import dev.athanor.runtime.cloudflare.D1Api;
import dev.athanor.runtime.cloudflare.D1Api.Query;
import dev.athanor.runtime.cloudflare.RejectedException;
import java.util.List;
import java.util.Map;

/** The table in which a database notes its migrations, in the form that wrangler gives it. */
final class AppliedMigrations {

    static final String CREATE_TABLE = "CREATE TABLE IF NOT EXISTS d1_migrations ("
            + "id INTEGER PRIMARY KEY AUTOINCREMENT, "
            + "name TEXT UNIQUE, "
            + "applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)";

    private static final String NO_TABLE = "no such table: d1_migrations";

    private AppliedMigrations() {}

    static List<String> read(D1Api api, String databaseId) {
        try {
            return api.query(databaseId, Query.of("SELECT name FROM d1_migrations ORDER BY id")).stream()
                    .flatMap(result -> rows(result).stream())
                    .map(row -> String.valueOf(row.get("name")))
                    .toList();
        } catch (RejectedException e) {
            if (e.problem().contains(NO_TABLE)) {
                return List.of();
            }
            throw e;
        }
    }

    private static List<Map<String, Object>> rows(D1Api.Result result) {
        return result.results() == null ? List.of() : result.results();
    }
}
