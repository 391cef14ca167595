package dev.athanor.local.api;

import dev.athanor.local.account.Database;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Imports of SQL files into databases: begun with the file's MD5, sent to an address of its own, taken in, and asked about. A
 * file that was sent before need not be sent again.
 */
final class DatabaseImportArea implements Areas.Area {

    private static final Settings STEP = new Settings(Map.of(
            "action", Settings.oneOf("init", "ingest", "poll"),
            "etag", Settings.text(),
            "filename", Settings.text(),
            "current_bookmark", Settings.text()));

    private final ApiContext context;
    private final URI base;
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> states = new ConcurrentHashMap<>();

    /** @param base the address of the API, up to and with {@code /client/v4} */
    DatabaseImportArea(ApiContext context, URI base) {
        this.context = context;
        this.base = base;
    }

    /** A file that is waited for, or has come. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Upload(String signature, String etag, byte @Nullable [] content) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("POST", "/accounts/{account}/d1/database/{database}/import", this::step),
                Route.of("PUT", "/d1-uploads/{filename}/{signature}", this::upload)
                        .with(Route.Access.SIGNED));
    }

    private ApiResponse step(ApiRequest request) {
        Database database = DatabaseQueries.find(context.store().account(), request);
        ObjectNode body = request.object();
        STEP.check(body).ifPresent(problem -> {
            throw DatabaseErrors.badDatabaseRequest(problem);
        });
        return ApiResponse.of(
                switch (body.path("action").asString("")) {
                    case "init" -> begin(database, required(body, "etag"));
                    case "ingest" -> ingest(database, required(body, "etag"), required(body, "filename"));
                    case "poll" -> poll(required(body, "current_bookmark"));
                    default -> throw DatabaseErrors.badDatabaseRequest("action is missing");
                });
    }

    private static String required(ObjectNode body, String field) {
        return Optional.of(body.path(field).asString(""))
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> DatabaseErrors.badDatabaseRequest(field + " is missing"));
    }

    private ObjectNode begin(Database database, String etag) {
        String filename = database.id() + "." + etag + ".sql";
        Upload present = uploads.get(filename);
        if (present != null && present.content() != null) {
            return ingest(database, etag, filename);
        }
        Upload upload = new Upload(Ids.hex(), etag, null);
        uploads.put(filename, upload);
        return state(null)
                .put("filename", filename)
                .put("upload_url", base + "/d1-uploads/" + filename + "/" + upload.signature());
    }

    private ApiResponse upload(ApiRequest request) {
        String filename = request.path("filename");
        Upload upload = uploads.get(filename);
        if (upload == null || !upload.signature().equals(request.path("signature"))) {
            throw ApiError.badToken();
        }
        if (!md5(request.body()).equals(upload.etag())) {
            throw DatabaseErrors.badDatabaseRequest("The file is not the one of this etag.");
        }
        uploads.put(filename, new Upload(upload.signature(), upload.etag(), request.body()));
        return ApiResponse.of(Json.object()).with(Map.of("ETag", '"' + upload.etag() + '"'));
    }

    private ObjectNode ingest(Database database, String etag, String filename) {
        Upload upload = uploads.get(filename);
        byte[] content = upload == null ? null : upload.content();
        if (upload == null || content == null || !upload.etag().equals(etag)) {
            throw DatabaseErrors.badDatabaseRequest("The file " + filename + " was not uploaded.");
        }
        String bookmark = Ids.hex();
        states.put(bookmark, outcome(database, content).put("at_bookmark", bookmark));
        return state(null).put("at_bookmark", bookmark);
    }

    private ObjectNode outcome(Database database, byte[] content) {
        try {
            List<ObjectNode> statements =
                    DatabaseQueries.statements(new String(content, StandardCharsets.UTF_8), Json.object());
            JsonNode results = DatabaseQueries.run(context.workerd(), database, Json.array(statements.stream()));
            ObjectNode result =
                    Json.object().put("num_queries", statements.size()).put("final_bookmark", Ids.hex());
            result.set("meta", meta(results));
            ObjectNode state = state("complete");
            state.set("result", result);
            return state;
        } catch (ApiError e) {
            return state("error").put("success", false).put("error", e.text());
        }
    }

    /** What all statements did together. */
    private static ObjectNode meta(JsonNode results) {
        ObjectNode meta = Json.object();
        for (String sum : List.of("duration", "changes", "rows_read", "rows_written")) {
            meta.put(
                    sum,
                    results.valueStream()
                            .mapToDouble(result -> result.path("meta").path(sum).asDouble(0))
                            .sum());
        }
        JsonNode last = results.path(results.size() - 1).path("meta");
        meta.put(
                "changed_db",
                results.valueStream()
                        .anyMatch(
                                result -> result.path("meta").path("changed_db").asBoolean(false)));
        meta.put("last_row_id", last.path("last_row_id").asLong(0));
        return meta.put("size_after", last.path("size_after").asLong(0));
    }

    private ObjectNode poll(String bookmark) {
        ObjectNode state = states.get(bookmark);
        if (state == null) {
            throw DatabaseErrors.badDatabaseRequest("Not currently importing anything.");
        }
        return state;
    }

    private static ObjectNode state(@Nullable String status) {
        ObjectNode state = Json.object().put("success", true).put("type", "import");
        state.putArray("messages");
        return status == null ? state : state.put("status", status);
    }

    private static String md5(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
