package dev.athanor.local.standin;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The values of KV namespaces. They do not expire. */
final class KvData {

    private final Map<String, SortedMap<String, ObjectNode>> namespaces = new ConcurrentHashMap<>();

    private SortedMap<String, ObjectNode> of(ObjectNode body) {
        return namespaces.computeIfAbsent(body.path("namespace").asString(), id -> new TreeMap<>());
    }

    synchronized JsonNode get(ObjectNode body) {
        ObjectNode stored = of(body).get(body.path("key").asString());
        return stored == null ? NullNode.getInstance() : stored;
    }

    synchronized JsonNode put(ObjectNode body) {
        ObjectNode stored = JsonNodeFactory.instance.objectNode();
        stored.set("value", body.get("value"));
        stored.set("metadata", body.path("metadata").deepCopy());
        of(body).put(body.path("key").asString(), stored);
        return NullNode.getInstance();
    }

    synchronized JsonNode delete(ObjectNode body) {
        of(body).remove(body.path("key").asString());
        return NullNode.getInstance();
    }

    /** A page; its cursor is the last key of the page before. */
    synchronized JsonNode list(ObjectNode body) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode keys = page.putArray("keys");
        String prefix = body.path("prefix").asString("");
        String after = body.path("cursor").asString("");
        String last = "";
        boolean complete = true;
        for (Map.Entry<String, ObjectNode> entry : of(body).entrySet()) {
            if (!entry.getKey().startsWith(prefix) || entry.getKey().compareTo(after) <= 0) {
                continue;
            }
            if (keys.size() == body.path("limit").asInt(1000)) {
                complete = false;
                break;
            }
            last = entry.getKey();
            ObjectNode key = keys.addObject().put("name", last);
            JsonNode metadata = entry.getValue().path("metadata");
            if (!metadata.isMissingNode() && !metadata.isNull()) {
                key.set("metadata", metadata);
            }
        }
        page.put("list_complete", complete);
        return complete ? page : page.put("cursor", last);
    }
}
