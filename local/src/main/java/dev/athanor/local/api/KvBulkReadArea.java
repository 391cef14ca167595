package dev.athanor.local.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Several values of a KV namespace at once, each {@code null} where there is none. */
final class KvBulkReadArea implements Areas.Area {

    private static final int MAX_KEYS = 100;
    private static final Settings BODY = new Settings(Map.of(
            "keys", Settings.texts(),
            "type", Settings.oneOf("text", "json"),
            "withMetadata", Settings.flag()));

    private final ApiContext context;

    KvBulkReadArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of("POST", "/accounts/{account}/storage/kv/namespaces/{namespace}/bulk/get", this::read));
    }

    private ApiResponse read(ApiRequest request) {
        String namespace = KvNamespaceArea.find(context, request).id();
        ObjectNode body = request.object();
        BODY.check(body).ifPresent(problem -> {
            throw KvErrors.kvInvalid(problem);
        });
        JsonNode keys = body.path("keys");
        if (keys.isEmpty() || keys.size() > MAX_KEYS) {
            throw KvErrors.kvInvalid("keys must be a list of 1 to " + MAX_KEYS + " keys");
        }
        ObjectNode result = Json.object();
        ObjectNode values = result.putObject("values");
        for (JsonNode key : keys) {
            ObjectNode arguments = Json.object().put("namespace", namespace);
            arguments.put("key", KvValueArea.key(key.asString()));
            values.set(key.asString(), read(context.workerd().data("kv/get", arguments), body));
        }
        return ApiResponse.of(result);
    }

    private static JsonNode read(JsonNode stored, ObjectNode body) {
        if (stored.isNull()) {
            return stored;
        }
        String text = new String(Base64.getDecoder().decode(stored.path("value").asString()), StandardCharsets.UTF_8);
        JsonNode value = body.path("type").asString("text").equals("json")
                ? Json.parse(text.getBytes(StandardCharsets.UTF_8))
                : StringNode.valueOf(text);
        if (!body.path("withMetadata").asBoolean(false)) {
            return value;
        }
        ObjectNode both = Json.object();
        both.set("value", value);
        both.set("metadata", stored.has("metadata") ? stored.path("metadata") : NullNode.instance);
        return both;
    }
}
