package dev.athanor.local.standin;

import dev.athanor.local.workerd.WorkerdException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sqlite.SQLiteException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** D1 databases, each a SQLite in memory. */
final class Databases implements AutoCloseable {

    private final Map<String, Connection> connections = new ConcurrentHashMap<>();

    /** Runs the statements as one transaction: a result for each. */
    JsonNode query(ObjectNode body) {
        Connection connection =
                connections.computeIfAbsent(body.path("database").asString(), id -> open());
        synchronized (connection) {
            try {
                ArrayNode results = JsonNodeFactory.instance.arrayNode();
                for (JsonNode statement : body.path("statements")) {
                    results.add(run(connection, statement));
                }
                connection.commit();
                return results;
            } catch (SQLException e) {
                rollBack(connection);
                throw new WorkerdException("D1_ERROR: " + message(e));
            }
        }
    }

    private static Connection open() {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA foreign_keys = ON");
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode run(Connection connection, JsonNode statement) throws SQLException {
        long before = changes(connection);
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("success", true);
        try (PreparedStatement prepared =
                connection.prepareStatement(statement.path("sql").asString())) {
            int position = 1;
            for (JsonNode value : statement.path("params")) {
                prepared.setObject(position++, SqlValues.toJdbc(value));
            }
            result.set("results", prepared.execute() ? rows(prepared) : JsonNodeFactory.instance.arrayNode());
        }
        long changes = changes(connection) - before;
        result.putObject("meta")
                .put("changes", changes)
                .put("changed_db", changes > 0)
                .put("duration", 0)
                .put("rows_read", 0)
                .put("rows_written", changes)
                .put("last_row_id", 0)
                .put("size_after", 0);
        return result;
    }

    private static ArrayNode rows(PreparedStatement prepared) throws SQLException {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        try (ResultSet results = prepared.getResultSet()) {
            ResultSetMetaData columns = results.getMetaData();
            while (results.next()) {
                ObjectNode row = rows.addObject();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    row.set(columns.getColumnLabel(column), SqlValues.toJson(results.getObject(column)));
                }
            }
        }
        return rows;
    }

    private static long changes(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT total_changes()")) {
            return result.getLong(1);
        }
    }

    /** As D1 says it, but for the place of a mistake in the text: {@code no such table: orders: SQLITE_ERROR}. */
    private static String message(SQLException e) {
        String code =
                e instanceof SQLiteException sqlite ? sqlite.getResultCode().name() : "SQLITE_ERROR";
        String plain = code.replaceFirst("^(SQLITE_[A-Z]+)_.*", "$1");
        String message = String.valueOf(e.getMessage()).replaceFirst("(?s)^\\[[^]]*] .*?\\((.*)\\)$", "$1");
        return message + ": " + plain + (plain.equals(code) ? "" : " (extended: " + code + ")");
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        for (Connection connection : connections.values()) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
