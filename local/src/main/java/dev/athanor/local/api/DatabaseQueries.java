package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Database;
import dev.athanor.local.workerd.Workerd;
import dev.athanor.local.workerd.WorkerdException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** SQL, run by the database itself. */
final class DatabaseQueries {

    private static final String SQL_ERROR = "D1_ERROR: ";

    private DatabaseQueries() {}

    static Database find(Account account, ApiRequest request) {
        Database database = account.databases().get(request.path("database"));
        if (database == null) {
            throw DatabaseErrors.noDatabase();
        }
        return database;
    }

    /** Runs statements as one transaction: a result for each. */
    static JsonNode run(Workerd workerd, Database database, ArrayNode statements) {
        ObjectNode arguments = Json.object().put("database", database.id());
        arguments.set("statements", statements);
        try {
            return workerd.data("d1/query", arguments);
        } catch (WorkerdException e) {
            String message = String.valueOf(e.getMessage());
            throw DatabaseErrors.sql(message.startsWith(SQL_ERROR) ? message.substring(SQL_ERROR.length()) : message);
        }
    }

    /** The statements of a text; parameters go with a single one. */
    static List<ObjectNode> statements(String sql, JsonNode params) {
        List<String> parts = SqlStatements.split(sql);
        if (parts.size() > 1 && !params.isEmpty()) {
            throw DatabaseErrors.badDatabaseRequest("Parameters go with a single statement only.");
        }
        return parts.stream()
                .map(part -> {
                    ObjectNode statement = Json.object().put("sql", part);
                    statement.set("params", params.isArray() ? params : Json.texts(List.<String>of().stream()));
                    return statement;
                })
                .toList();
    }
}
