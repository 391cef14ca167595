package dev.athanor.runtime.resource;

import dev.athanor.runtime.cloudflare.D1Api;
import dev.athanor.runtime.cloudflare.D1Api.Query;
import dev.athanor.runtime.cloudflare.RejectedException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a database notes of the files that it has had: its migrations in a table of the form that wrangler gives it, so that
 * wrangler and other tools see the same; and, in a table of Athanor's beside it, the digest of each file as it was then.
 *
 * @param migrations the names of the migrations
 * @param digests the digests by file: of migrations by {@code migrations/<name>}, of imports by {@code imports/<path>}.
 *     Migrations that another tool has applied have none
 */
record DatabaseNotes(Set<String> migrations, Map<String, String> digests) {

    static final DatabaseNotes NONE = new DatabaseNotes(Set.of(), Map.of());

    /** The table of migrations where the declaration does not say another one. */
    static final String MIGRATIONS_TABLE = "d1_migrations";

    static final String CREATE_FILES =
            "CREATE TABLE IF NOT EXISTS athanor_files (file TEXT PRIMARY KEY, digest TEXT NOT NULL)";

    private static final String FILES_TABLE = "athanor_files";

    DatabaseNotes {
        migrations = Set.copyOf(migrations);
        digests = Map.copyOf(digests);
    }

    static String migration(String name) {
        return "migrations/" + name;
    }

    static String importOf(String path) {
        return "imports/" + path;
    }

    /** The statement that makes the table of migrations. */
    static String createMigrations(String table) {
        return "CREATE TABLE IF NOT EXISTS " + table + " ("
                + "id INTEGER PRIMARY KEY AUTOINCREMENT, "
                + "name TEXT UNIQUE, "
                + "applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)";
    }

    static String noteMigration(String table, String name) {
        return "INSERT INTO " + table + " (name) VALUES (" + quoted(name) + ");";
    }

    static String noteDigest(String file, String digest) {
        return "INSERT OR REPLACE INTO athanor_files (file, digest) VALUES (" + quoted(file) + ", " + quoted(digest)
                + ");";
    }

    /** Reads both tables in one statement; tables that are not there yet are empty. */
    static DatabaseNotes read(D1Api api, String databaseId, String table) {
        String migrations = "SELECT name, NULL AS digest FROM " + table;
        String files = "SELECT file AS name, digest FROM athanor_files";
        try {
            return select(api, databaseId, migrations + " UNION ALL " + files);
        } catch (RejectedException e) {
            if (lacks(e, table)) {
                return readIfPresent(api, databaseId, files, FILES_TABLE);
            }
            if (lacks(e, FILES_TABLE)) {
                return readIfPresent(api, databaseId, migrations, table);
            }
            throw e;
        }
    }

    private static DatabaseNotes readIfPresent(D1Api api, String databaseId, String sql, String table) {
        try {
            return select(api, databaseId, sql);
        } catch (RejectedException e) {
            if (lacks(e, table)) {
                return NONE;
            }
            throw e;
        }
    }

    private static boolean lacks(RejectedException e, String table) {
        return e.problem().contains("no such table: " + table);
    }

    private static DatabaseNotes select(D1Api api, String databaseId, String sql) {
        Set<String> migrations = new TreeSet<>();
        Map<String, String> digests = new TreeMap<>();
        for (D1Api.Result result : api.query(databaseId, Query.of(sql))) {
            for (Map<String, Object> row :
                    Objects.requireNonNullElse(result.results(), List.<Map<String, Object>>of())) {
                String name = String.valueOf(row.get("name"));
                Object digest = row.get("digest");
                if (digest == null) {
                    migrations.add(name);
                } else {
                    digests.put(name, digest.toString());
                }
            }
        }
        return new DatabaseNotes(migrations, digests);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
