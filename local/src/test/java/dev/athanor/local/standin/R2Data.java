package dev.athanor.local.standin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The objects of buckets. */
final class R2Data {

    private final Map<String, SortedMap<String, ObjectNode>> buckets = new ConcurrentHashMap<>();

    private SortedMap<String, ObjectNode> of(ObjectNode body) {
        return buckets.computeIfAbsent(body.path("bucket").asString(), id -> new TreeMap<>());
    }

    synchronized JsonNode get(ObjectNode body) {
        ObjectNode stored = of(body).get(body.path("key").asString());
        if (stored == null) {
            return NullNode.getInstance();
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        List.of("value", "etag", "uploaded", "httpMetadata").forEach(name -> object.set(name, stored.get(name)));
        return object;
    }

    synchronized JsonNode put(ObjectNode body) {
        String key = body.path("key").asString();
        String value = body.path("value").asString();
        String etag = UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("key", key)
                .put("value", value)
                .put("etag", etag)
                .put("version", etag)
                .put("size", Base64.getDecoder().decode(value).length)
                .put("uploaded", Instant.EPOCH.toString());
        object.set("httpMetadata", body.path("httpMetadata").deepCopy());
        object.putObject("customMetadata");
        of(body).put(key, object);
        return object;
    }

    synchronized JsonNode delete(ObjectNode body) {
        body.path("keys").forEach(key -> of(body).remove(key.asString()));
        return NullNode.getInstance();
    }

    /** A page; its cursor is the last key of the page before. */
    synchronized JsonNode list(ObjectNode body) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.putArray("delimitedPrefixes");
        ArrayNode objects = page.putArray("objects");
        String prefix = body.path("prefix").asString("");
        String after = body.path("cursor").asString(body.path("startAfter").asString(""));
        String last = "";
        boolean truncated = false;
        for (Map.Entry<String, ObjectNode> entry : of(body).entrySet()) {
            if (!entry.getKey().startsWith(prefix) || entry.getKey().compareTo(after) <= 0) {
                continue;
            }
            if (objects.size() == body.path("limit").asInt(1000)) {
                truncated = true;
                break;
            }
            last = entry.getKey();
            ObjectNode object = objects.addObject().setAll(entry.getValue());
            object.remove("value");
        }
        page.put("truncated", truncated);
        return truncated ? page.put("cursor", last) : page;
    }
}
