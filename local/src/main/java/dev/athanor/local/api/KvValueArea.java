package dev.athanor.local.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The keys of KV namespaces, their values and metadata. */
final class KvValueArea implements Areas.Area {

    private static final int MAX_KEY_BYTES = 512;
    private static final int MAX_BULK = 10_000;
    private static final int MAX_LIST = 1000;
    private static final long MIN_TTL = 60;
    private static final Settings BULK_ENTRY = new Settings(Map.of(
            "key", Settings.text(),
            "value", Settings.text(),
            "base64", Settings.flag(),
            "expiration", Settings.number(1, Long.MAX_VALUE),
            "expiration_ttl", Settings.number(MIN_TTL, Integer.MAX_VALUE),
            "metadata", Settings.anything()));

    private final ApiContext context;

    KvValueArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        String namespace = "/accounts/{account}/storage/kv/namespaces/{namespace}";
        return List.of(
                Route.of("GET", namespace + "/values/{key}", this::get),
                Route.of("PUT", namespace + "/values/{key}", this::put),
                Route.of("DELETE", namespace + "/values/{key}", this::delete),
                Route.of("GET", namespace + "/metadata/{key}", this::metadata),
                Route.of("GET", namespace + "/keys", this::keys),
                Route.of("PUT", namespace + "/bulk", this::putBulk),
                Route.of("POST", namespace + "/bulk/delete", this::deleteBulk),
                Route.of("DELETE", namespace + "/bulk", this::deleteBulk));
    }

    private ApiResponse get(ApiRequest request) {
        byte[] value = Base64.getDecoder().decode(stored(request).path("value").asString());
        return ApiResponse.raw("application/octet-stream", value);
    }

    private ApiResponse metadata(ApiRequest request) {
        return ApiResponse.of(stored(request).path("metadata"));
    }

    private JsonNode stored(ApiRequest request) {
        JsonNode stored = context.workerd().data("kv/get", arguments(request, key(request.path("key"))));
        if (stored.isNull()) {
            throw KvErrors.noKey();
        }
        return stored;
    }

    private ApiResponse put(ApiRequest request) {
        ObjectNode arguments = arguments(request, key(request.path("key")));
        if (request.contentType().startsWith("multipart/form-data")) {
            MultipartForm form = MultipartForm.parse(request);
            arguments.put(
                    "value",
                    base64(form.content("value").orElseThrow(() -> KvErrors.kvInvalid("the form has no value"))));
            form.content("metadata").map(Json::parse).ifPresent(metadata -> arguments.set("metadata", metadata));
        } else {
            arguments.put("value", base64(request.body()));
        }
        expiration(request, "expiration").ifPresent(at -> arguments.put("expiration", at));
        expiration(request, "expiration_ttl").ifPresent(seconds -> arguments.put("expirationTtl", seconds));
        context.workerd().data("kv/put", arguments);
        return ApiResponse.of((JsonNode) null);
    }

    private static Optional<Integer> expiration(ApiRequest request, String name) {
        return request.query(name)
                .map(text -> ApiResponse.Page.number(request, name, 0, (int) MIN_TTL, Integer.MAX_VALUE));
    }

    private ApiResponse delete(ApiRequest request) {
        context.workerd().data("kv/delete", arguments(request, key(request.path("key"))));
        return ApiResponse.of((JsonNode) null);
    }

    private ApiResponse keys(ApiRequest request) {
        ObjectNode arguments = Json.object()
                .put("namespace", KvNamespaceArea.find(context, request).id())
                .put("limit", ApiResponse.Page.number(request, "limit", MAX_LIST, 10, MAX_LIST));
        request.query("prefix").ifPresent(prefix -> arguments.put("prefix", prefix));
        request.query("cursor")
                .filter(cursor -> !cursor.isEmpty())
                .ifPresent(cursor -> arguments.put("cursor", cursor));
        JsonNode list = context.workerd().data("kv/list", arguments);
        ObjectNode info = Json.object()
                .put("count", list.path("keys").size())
                .put("cursor", list.path("cursor").asString(""));
        return ApiResponse.of(new ApiResponse.Page(list.path("keys"), info));
    }

    private ApiResponse putBulk(ApiRequest request) {
        String namespace = KvNamespaceArea.find(context, request).id();
        List<ObjectNode> writes = new ArrayList<>();
        for (JsonNode entry : bulk(request)) {
            writes.add(write(namespace, entry));
        }
        writes.forEach(write -> context.workerd().data("kv/put", write));
        return done(writes.size());
    }

    private static ObjectNode write(String namespace, JsonNode node) {
        ObjectNode entry = node instanceof ObjectNode object ? object : Json.object();
        BULK_ENTRY.check(entry).ifPresent(problem -> {
            throw KvErrors.kvInvalid(problem);
        });
        if (!entry.has("key") || !entry.has("value")) {
            throw KvErrors.kvInvalid("an entry has no key or no value");
        }
        String value = entry.path("value").asString();
        boolean encoded = entry.path("base64").asBoolean(false);
        ObjectNode write = Json.object()
                .put("namespace", namespace)
                .put("key", key(entry.path("key").asString()))
                .put("value", encoded ? value : base64(value.getBytes(StandardCharsets.UTF_8)));
        copy(entry, "metadata", write, "metadata");
        copy(entry, "expiration", write, "expiration");
        copy(entry, "expiration_ttl", write, "expirationTtl");
        return write;
    }

    private static void copy(ObjectNode from, String name, ObjectNode to, String otherName) {
        if (from.has(name)) {
            to.set(otherName, from.get(name));
        }
    }

    private ApiResponse deleteBulk(ApiRequest request) {
        String namespace = KvNamespaceArea.find(context, request).id();
        JsonNode keys = bulk(request);
        for (JsonNode entry : keys) {
            String key =
                    key(entry.isString() ? entry.asString() : entry.path("name").asString(""));
            context.workerd()
                    .data("kv/delete", Json.object().put("namespace", namespace).put("key", key));
        }
        return done(keys.size());
    }

    private static JsonNode bulk(ApiRequest request) {
        JsonNode entries = request.json();
        if (!entries.isArray() || entries.size() > MAX_BULK) {
            throw KvErrors.kvInvalid("the body must be a list of at most " + MAX_BULK + " entries");
        }
        return entries;
    }

    private static ApiResponse done(int count) {
        ObjectNode result = Json.object().put("successful_key_count", count);
        result.putArray("unsuccessful_keys");
        return ApiResponse.of(result);
    }

    private ObjectNode arguments(ApiRequest request, String key) {
        return Json.object()
                .put("namespace", KvNamespaceArea.find(context, request).id())
                .put("key", key);
    }

    /** @throws ApiError when there can be no such key */
    static String key(String key) {
        int bytes = key.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > MAX_KEY_BYTES || key.equals(".") || key.equals("..")) {
            throw KvErrors.kvInvalid("a key has 1 to " + MAX_KEY_BYTES + " bytes, and is not . or ..");
        }
        return key;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
