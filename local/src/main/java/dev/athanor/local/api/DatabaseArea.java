package dev.athanor.local.api;

import dev.athanor.local.account.Database;
import dev.athanor.local.workerd.WorkerdException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** D1 databases: made, listed, deleted and queried. */
final class DatabaseArea implements Areas.Area {

    private static final String NAME = "[A-Za-z0-9_.-]{1,64}";
    private static final int PAGE = 100;
    private static final int MAX_PAGE = 10_000;
    private static final String SQL_ERROR = "D1_ERROR: ";

    private final ApiContext context;

    DatabaseArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        String databases = "/accounts/{account}/d1/database";
        return List.of(
                Route.of("GET", databases, this::list),
                Route.of("POST", databases, this::create),
                Route.of("GET", databases + "/{database}", request -> ApiResponse.of(describe(find(request)))),
                Route.of("DELETE", databases + "/{database}", this::delete),
                Route.of("POST", databases + "/{database}/query", request -> ApiResponse.of(query(request))),
                Route.of("POST", databases + "/{database}/raw", this::raw));
    }

    private ApiResponse list(ApiRequest request) {
        List<ObjectNode> databases = context.store().account().databases().values().stream()
                .filter(database -> request.query("name")
                        .map(name -> database.name().contains(name))
                        .orElse(true))
                .sorted(Comparator.comparing(Database::name))
                .map(DatabaseArea::describe)
                .toList();
        return ApiResponse.of(ApiResponse.Page.of(request, databases, PAGE, MAX_PAGE));
    }

    private ApiResponse create(ApiRequest request) {
        String name = request.object().path("name").asString("");
        if (!name.matches(NAME)) {
            throw ApiError.badDatabaseRequest(
                    "The name of a database has 1 to 64 letters, digits, dashes, dots and underscores.");
        }
        Database database = new Database(Ids.uuid(), name, context.now());
        context.store().update(account -> {
            if (account.databases().values().stream()
                    .anyMatch(other -> other.name().equals(name))) {
                throw ApiError.databaseNameTaken(name);
            }
            return account.withDatabase(database);
        });
        return ApiResponse.of(describe(database));
    }

    private ApiResponse delete(ApiRequest request) {
        Database database = find(request);
        context.store().update(account -> account.withoutDatabase(database.id()));
        return ApiResponse.of((JsonNode) null);
    }

    private JsonNode query(ApiRequest request) {
        Database database = find(request);
        ObjectNode body = request.object();
        ArrayNode statements = Json.array(
                body.path("batch").isArray()
                        ? body.path("batch").valueStream().flatMap(entry -> statements(entry).stream())
                        : statements(body).stream());
        if (statements.isEmpty()) {
            throw ApiError.badDatabaseRequest("No SQL statements detected.");
        }
        ObjectNode arguments = Json.object().put("database", database.id());
        arguments.set("statements", statements);
        try {
            return context.workerd().data("d1/query", arguments);
        } catch (WorkerdException e) {
            String message = String.valueOf(e.getMessage());
            throw ApiError.sql(message.startsWith(SQL_ERROR) ? message.substring(SQL_ERROR.length()) : message);
        }
    }

    private static List<ObjectNode> statements(JsonNode query) {
        List<String> parts = SqlStatements.split(query.path("sql").asString(""));
        JsonNode params = query.path("params");
        if (parts.size() > 1 && !params.isEmpty()) {
            throw ApiError.badDatabaseRequest("Parameters go with a single statement only.");
        }
        return parts.stream()
                .map(sql -> {
                    ObjectNode statement = Json.object().put("sql", sql);
                    statement.set("params", params.isArray() ? params : Json.texts(List.<String>of().stream()));
                    return statement;
                })
                .toList();
    }

    private ApiResponse raw(ApiRequest request) {
        JsonNode results = query(request);
        for (JsonNode result : results) {
            JsonNode rows = result.path("results");
            ObjectNode raw = Json.object();
            raw.set(
                    "columns",
                    rows.isEmpty()
                            ? Json.array(List.<JsonNode>of().stream())
                            : Json.texts(rows.get(0).propertyStream().map(Map.Entry::getKey)));
            raw.set("rows", Json.array(rows.valueStream().map(row -> Json.array(row.valueStream()))));
            ((ObjectNode) result).set("results", raw);
        }
        return ApiResponse.of(results);
    }

    private Database find(ApiRequest request) {
        Database database = context.store().account().databases().get(request.path("database"));
        if (database == null) {
            throw ApiError.noDatabase();
        }
        return database;
    }

    private static ObjectNode describe(Database database) {
        return Json.object()
                .put("uuid", database.id())
                .put("name", database.name())
                .put("created_at", database.createdOn().toString())
                .put("version", "production")
                .put("num_tables", 0)
                .put("file_size", 0);
    }
}
