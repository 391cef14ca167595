package dev.athanor.local.api;

import dev.athanor.local.account.Database;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** Exports of databases as SQL, which are ready at once and wait at an address of their own until the next one. */
final class DatabaseExportArea implements Areas.Area {

    private static final String DATABASE = "/accounts/{account}/d1/database/{database}";
    private static final Settings EXPORT = new Settings(Map.of(
            "output_format", Settings.oneOf("polling"),
            "current_bookmark", Settings.text(),
            "dump_options",
                    Settings.object(Map.of(
                            "no_data", Settings.flag(),
                            "no_schema", Settings.flag(),
                            "tables", Settings.texts(),
                            "compatibility", Settings.oneOf("d1", "sqlite3_cli_only")))));

    private final ApiContext context;
    private final URI base;
    private final Map<String, Dump> dumps = new ConcurrentHashMap<>();

    /** @param base the address of the API, up to and with {@code /client/v4} */
    DatabaseExportArea(ApiContext context, URI base) {
        this.context = context;
        this.base = base;
    }

    /** An export of a database. */
    private record Dump(String signature, String sql) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("POST", DATABASE + "/export", this::export),
                Route.of("GET", "/d1-exports/{filename}/{signature}", this::download)
                        .with(Route.Access.SIGNED),
                Route.of("GET", DATABASE + "/time_travel/bookmark", this::bookmark),
                Route.of("POST", DATABASE + "/time_travel/restore", this::restore));
    }

    private ApiResponse export(ApiRequest request) {
        Database database = DatabaseQueries.find(context.store().account(), request);
        ObjectNode body = request.object();
        EXPORT.check(body).ifPresent(problem -> {
            throw DatabaseErrors.badDatabaseRequest(problem);
        });
        if (!body.has("output_format")) {
            throw DatabaseErrors.badDatabaseRequest("output_format is missing");
        }
        String filename = database.id() + ".sql";
        Dump dump = new Dump(
                Ids.hex(),
                new DatabaseDump(context.workerd(), database).sql(DatabaseDump.Options.of(body.path("dump_options"))));
        dumps.put(filename, dump);
        ObjectNode state = Json.object()
                .put("success", true)
                .put("type", "export")
                .put("status", "complete")
                .put("at_bookmark", Ids.hex());
        state.putArray("messages");
        state.putObject("result")
                .put("filename", filename)
                .put("signed_url", base + "/d1-exports/" + filename + "/" + dump.signature());
        return ApiResponse.of(state);
    }

    private ApiResponse download(ApiRequest request) {
        Dump dump = dumps.get(request.path("filename"));
        if (dump == null || !dump.signature().equals(request.path("signature"))) {
            throw ApiError.badToken();
        }
        return ApiResponse.raw("application/sql", dump.sql().getBytes(StandardCharsets.UTF_8));
    }

    private ApiResponse bookmark(ApiRequest request) {
        Database database = DatabaseQueries.find(context.store().account(), request);
        if (request.query("timestamp").isPresent()) {
            throw DatabaseErrors.noHistory(database.name());
        }
        return ApiResponse.of(Json.object().put("bookmark", Ids.hex()));
    }

    private ApiResponse restore(ApiRequest request) {
        throw DatabaseErrors.noHistory(
                DatabaseQueries.find(context.store().account(), request).name());
    }
}
