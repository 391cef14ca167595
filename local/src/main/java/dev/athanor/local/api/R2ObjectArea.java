package dev.athanor.local.api;

import dev.athanor.local.account.Bucket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The objects of R2 buckets: listed, read, stored and deleted. */
final class R2ObjectArea implements Areas.Area {

    private static final int MAX_KEY_BYTES = 1024;
    private static final int MAX_LIST = 1000;
    private static final int MAX_DELETED = 1000;

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    /** The headers of an upload that belong to the object. */
    private static final Map<String, String> HTTP_METADATA = Map.of(
            "content-type", "contentType",
            "content-language", "contentLanguage",
            "content-disposition", "contentDisposition",
            "content-encoding", "contentEncoding",
            "cache-control", "cacheControl");

    private final ApiContext context;

    R2ObjectArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        String objects = R2BucketArea.BUCKET + "/objects";
        return List.of(
                Route.of("GET", objects, this::list),
                Route.of("DELETE", objects, this::deleteSeveral),
                Route.of("GET", objects + "/{key...}", this::get),
                Route.of("PUT", objects + "/{key...}", this::put),
                Route.of("DELETE", objects + "/{key...}", this::delete));
    }

    private ApiResponse list(ApiRequest request) {
        int size = ApiResponse.Page.number(request, "per_page", MAX_LIST, 1, MAX_LIST);
        ObjectNode arguments = of(request).put("limit", size);
        for (Map.Entry<String, String> option : Map.of(
                        "prefix", "prefix", "delimiter", "delimiter", "cursor", "cursor", "start_after", "startAfter")
                .entrySet()) {
            request.query(option.getKey())
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> arguments.put(option.getValue(), value));
        }
        JsonNode found = context.workerd().data("r2/list", arguments);
        ObjectNode info = Json.object()
                .put("per_page", size)
                .put("is_truncated", found.path("truncated").asBoolean(false))
                .put("cursor", found.path("cursor").asString(""));
        info.set("delimited", found.path("delimitedPrefixes"));
        return ApiResponse.of(new ApiResponse.Page(
                Json.array(found.path("objects").valueStream().map(R2ObjectArea::describe)), info));
    }

    private static ObjectNode describe(JsonNode object) {
        ObjectNode node = Json.object()
                .put("key", object.path("key").asString())
                .put("etag", object.path("etag").asString())
                .put("last_modified", object.path("uploaded").asString())
                .put("size", object.path("size").asLong())
                .put("storage_class", storageClass(object));
        node.set("http_metadata", object.path("httpMetadata"));
        node.set("custom_metadata", object.path("customMetadata"));
        return node;
    }

    /** Miniflare leaves it empty. */
    private static String storageClass(JsonNode object) {
        String storageClass = object.path("storageClass").asString("");
        return storageClass.isEmpty() ? "Standard" : storageClass;
    }

    private ApiResponse get(ApiRequest request) {
        JsonNode object = context.workerd().data("r2/get", of(request).put("key", key(request.path("key"))));
        if (object.isNull()) {
            throw R2Errors.noObject();
        }
        Map<String, String> headers = headers(object);
        String etag = headers.get("ETag");
        Instant uploaded = Instant.parse(object.path("uploaded").asString());
        boolean known = request.header("if-none-match")
                .filter(given -> given.equals(etag))
                .isPresent();
        boolean old = request.header("if-modified-since")
                .flatMap(R2ObjectArea::time)
                .filter(since -> !since.isBefore(uploaded.truncatedTo(ChronoUnit.SECONDS)))
                .isPresent();
        if (known || (old && request.header("if-none-match").isEmpty())) {
            return ApiResponse.notModified().with(headers);
        }
        return ApiResponse.raw(
                        object.path("httpMetadata").path("contentType").asString("application/octet-stream"),
                        Base64.getDecoder().decode(object.path("value").asString()))
                .with(headers);
    }

    private static Map<String, String> headers(JsonNode object) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("ETag", '"' + object.path("etag").asString() + '"');
        headers.put(
                "Last-Modified",
                HTTP_DATE.format(Instant.parse(object.path("uploaded").asString())));
        HTTP_METADATA.forEach((header, name) ->
                object.path("httpMetadata").path(name).stringValueOpt().ifPresent(value -> headers.put(header, value)));
        return headers;
    }

    private static Optional<Instant> time(String date) {
        try {
            return Optional.of(HTTP_DATE.parse(date, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private ApiResponse put(ApiRequest request) {
        String key = key(request.path("key"));
        ObjectNode arguments =
                of(request).put("key", key).put("value", Base64.getEncoder().encodeToString(request.body()));
        ObjectNode metadata = arguments.putObject("httpMetadata");
        HTTP_METADATA.forEach((header, name) ->
                request.header(header).filter(value -> !value.isEmpty()).ifPresent(value -> metadata.put(name, value)));
        JsonNode stored = context.workerd().data("r2/put", arguments);
        return ApiResponse.of(Json.object()
                .put("key", key)
                .put("etag", stored.path("etag").asString())
                .put("size", Long.toString(stored.path("size").asLong()))
                .put("uploaded", stored.path("uploaded").asString())
                .put("version", stored.path("version").asString())
                .put("storage_class", request.header("cf-r2-storage-class").orElse("Standard")));
    }

    private ApiResponse delete(ApiRequest request) {
        String key = key(request.path("key"));
        delete(request, List.of(key));
        return ApiResponse.of(Json.object().put("key", key));
    }

    private ApiResponse deleteSeveral(ApiRequest request) {
        JsonNode keys = request.json();
        if (!(keys instanceof ArrayNode array)
                || array.size() > MAX_DELETED
                || !array.valueStream().allMatch(JsonNode::isString)) {
            throw R2Errors.badBucketSetting("the body must be a list of at most " + MAX_DELETED + " keys");
        }
        List<String> all = array.valueStream().map(key -> key(key.asString())).toList();
        delete(request, all);
        return ApiResponse.of(Json.array(all.stream().map(key -> Json.object().put("key", key))));
    }

    private void delete(ApiRequest request, List<String> keys) {
        ObjectNode arguments = of(request);
        arguments.set("keys", Json.texts(keys.stream()));
        context.workerd().data("r2/delete", arguments);
    }

    private ObjectNode of(ApiRequest request) {
        Bucket bucket = R2BucketArea.find(context, request);
        return Json.object().put("bucket", bucket.id());
    }

    private static String key(String key) {
        int bytes = key.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > MAX_KEY_BYTES) {
            throw R2Errors.badObjectKey();
        }
        return key;
    }
}
