package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Database;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** D1 databases: made, listed, deleted and queried. */
final class DatabaseArea implements Areas.Area {

    private static final String NAME = "[A-Za-z0-9_.-]{1,64}";
    private static final int PAGE = 100;
    private static final int MAX_PAGE = 10_000;
    private static final Settings CREATION = new Settings(Map.of(
            "name", Settings.text(),
            "jurisdiction", Settings.nullable(Settings.oneOf("eu", "fedramp", "us", "default")),
            "primary_location_hint", Settings.oneOf("wnam", "enam", "weur", "eeur", "apac", "oc"),
            "read_replication", Settings.object(Map.of("mode", Settings.oneOf("auto", "disabled")))));
    private static final Settings CHANGE = new Settings(
            Map.of("read_replication", Settings.object(Map.of("mode", Settings.oneOf("auto", "disabled")))));

    private static final ObjectNode COUNT = Json.object()
            .put(
                    "sql",
                    "SELECT count(*) AS tables FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                            + " AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\'");

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
                Route.of("GET", databases + "/{database}", this::get),
                Route.of("PATCH", databases + "/{database}", this::change),
                Route.of("PUT", databases + "/{database}", this::change),
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
        ObjectNode body = checked(request, CREATION);
        String name = body.path("name").asString("");
        if (!name.matches(NAME)) {
            throw DatabaseErrors.badDatabaseRequest(
                    "The name of a database has 1 to 64 letters, digits, dashes, dots and underscores.");
        }
        String jurisdiction = body.path("jurisdiction").asString("default");
        Database database = new Database(
                Ids.uuid(),
                name,
                context.now(),
                jurisdiction.equals("default") ? null : jurisdiction,
                mode(body).orElse(null));
        context.store().update(account -> {
            if (account.databases().values().stream()
                    .anyMatch(other -> other.name().equals(name))) {
                throw DatabaseErrors.databaseNameTaken(name);
            }
            return account.withDatabase(database);
        });
        return ApiResponse.of(described(database));
    }

    /** By id or by name, and with how much it holds. */
    private ApiResponse get(ApiRequest request) {
        String key = request.path("database");
        Database database = context.store().account().databases().values().stream()
                .filter(each -> each.id().equals(key) || each.name().equals(key))
                .findFirst()
                .orElseThrow(DatabaseErrors::noDatabase);
        JsonNode counted = DatabaseQueries.run(context.workerd(), database, Json.array(statements(COUNT).stream()))
                .path(0);
        return ApiResponse.of(described(database)
                .put(
                        "num_tables",
                        counted.path("results").path(0).path("tables").asInt(0))
                .put("file_size", counted.path("meta").path("size_after").asLong(0)));
    }

    private ApiResponse change(ApiRequest request) {
        ObjectNode body = checked(request, CHANGE);
        Account account = context.store().update(current -> {
            Database database = DatabaseQueries.find(current, request);
            return current.withDatabase(
                    mode(body).map(database::withReadReplication).orElse(database));
        });
        return ApiResponse.of(described(DatabaseQueries.find(account, request)));
    }

    private static Optional<String> mode(ObjectNode body) {
        return body.path("read_replication").path("mode").stringValueOpt();
    }

    private static ObjectNode checked(ApiRequest request, Settings settings) {
        ObjectNode body = request.object();
        settings.check(body).ifPresent(problem -> {
            throw DatabaseErrors.badDatabaseRequest(problem);
        });
        return body;
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
            throw DatabaseErrors.badDatabaseRequest("No SQL statements detected.");
        }
        return DatabaseQueries.run(context.workerd(), database, statements);
    }

    private static List<ObjectNode> statements(JsonNode query) {
        return DatabaseQueries.statements(query.path("sql").asString(""), query.path("params"));
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
        return DatabaseQueries.find(context.store().account(), request);
    }

    /** As in a list, which leaves out what can change. */
    private static ObjectNode describe(Database database) {
        ObjectNode node = Json.object()
                .put("uuid", database.id())
                .put("name", database.name())
                .put("created_at", database.createdOn().toString())
                .put("version", "production")
                .put("num_tables", 0)
                .put("file_size", 0);
        return database.jurisdiction() == null ? node : node.put("jurisdiction", database.jurisdiction());
    }

    private static ObjectNode described(Database database) {
        ObjectNode node = describe(database);
        node.putObject("read_replication")
                .put("mode", Objects.requireNonNullElse(database.readReplication(), "disabled"));
        return node;
    }
}
