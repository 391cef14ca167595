package dev.athanor.local.api;

import static java.util.stream.Collectors.joining;

import dev.athanor.local.account.Database;
import dev.athanor.local.workerd.Workerd;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A database as SQL that makes another one like it:
 *
 * <pre>
 * PRAGMA defer_foreign_keys=TRUE;
 * CREATE TABLE orders (id TEXT PRIMARY KEY, state TEXT);
 * INSERT INTO "orders" ("id","state") VALUES('42','DONE');
 * CREATE INDEX by_state ON orders (state);
 * </pre>
 */
final class DatabaseDump {

    private static final String OBJECTS =
            "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE '\\_cf\\_%' ESCAPE '\\' ORDER BY rowid";
    private static final String SEQUENCE = "sqlite_sequence";

    private final Workerd workerd;
    private final Database database;

    DatabaseDump(Workerd workerd, Database database) {
        this.workerd = workerd;
        this.database = database;
    }

    /**
     * What is exported.
     *
     * @param schema whether the definitions are
     * @param data whether the rows are
     * @param tables of which tables; all where none is named
     */
    record Options(boolean schema, boolean data, List<String> tables) {

        static Options of(JsonNode given) {
            return new Options(
                    !given.path("no_schema").asBoolean(false),
                    !given.path("no_data").asBoolean(false),
                    given.path("tables").valueStream().map(JsonNode::asString).toList());
        }

        private boolean has(String table) {
            return tables.isEmpty() || tables.contains(table);
        }
    }

    /** @throws ApiError when the database has virtual tables, which Cloudflare does not export either */
    String sql(Options options) {
        List<JsonNode> objects = rows(OBJECTS);
        StringBuilder sql = new StringBuilder("PRAGMA defer_foreign_keys=TRUE;\n");
        for (JsonNode object : objects) {
            String name = object.path("name").asString();
            if (object.path("type").asString().equals("table") && !name.startsWith("sqlite_") && options.has(name)) {
                table(object, options, sql);
            }
        }
        boolean numbered = objects.stream()
                .anyMatch(object -> object.path("name").asString().equals(SEQUENCE));
        if (numbered && options.data() && options.tables().isEmpty()) {
            sql.append("DELETE FROM " + SEQUENCE + ";\n");
            rows(SEQUENCE, List.of("name", "seq"), sql);
        }
        if (options.schema() && options.tables().isEmpty()) {
            objects.stream()
                    .filter(object -> !object.path("type").asString().equals("table"))
                    .filter(object -> object.path("sql").isString())
                    .forEach(object -> append(object, sql));
        }
        return sql.toString();
    }

    private void table(JsonNode table, Options options, StringBuilder sql) {
        String name = table.path("name").asString();
        if (table.path("sql").asString().toUpperCase(Locale.ROOT).startsWith("CREATE VIRTUAL TABLE")) {
            throw DatabaseErrors.virtualTable(name);
        }
        if (options.schema()) {
            append(table, sql);
        }
        if (options.data()) {
            List<String> columns = rows("PRAGMA table_info(" + quoted(name) + ")").stream()
                    .map(column -> column.path("name").asString())
                    .toList();
            rows(name, columns, sql);
        }
    }

    private static void append(JsonNode object, StringBuilder sql) {
        sql.append(object.path("sql").asString()).append(";\n");
    }

    private void rows(String table, List<String> columns, StringBuilder sql) {
        String values =
                columns.stream().map(column -> "quote(" + quoted(column) + ")").collect(joining(" || ',' || "));
        String names = columns.stream().map(DatabaseDump::quoted).collect(joining(","));
        rows("SELECT " + values + " AS row FROM " + quoted(table))
                .forEach(row -> sql.append("INSERT INTO ")
                        .append(quoted(table))
                        .append(" (")
                        .append(names)
                        .append(") VALUES(")
                        .append(row.path("row").asString())
                        .append(");\n"));
    }

    private List<JsonNode> rows(String sql) {
        JsonNode results = DatabaseQueries.run(
                workerd, database, Json.array(DatabaseQueries.statements(sql, Json.object()).stream()));
        return results.path(0).path("results").valueStream().toList();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
