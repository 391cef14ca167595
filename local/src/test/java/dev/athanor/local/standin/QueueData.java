package dev.athanor.local.standin;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The messages of queues, which nobody consumes. */
final class QueueData {

    private final Map<String, List<JsonNode>> queues = new ConcurrentHashMap<>();

    private List<JsonNode> of(ObjectNode body) {
        return queues.computeIfAbsent(body.path("queue").asString(), id -> new ArrayList<>());
    }

    synchronized JsonNode send(ObjectNode body) {
        body.path("messages").forEach(of(body)::add);
        return metrics(body);
    }

    synchronized JsonNode metrics(ObjectNode body) {
        List<JsonNode> messages = of(body);
        return JsonNodeFactory.instance
                .objectNode()
                .put("backlogCount", messages.size())
                .put(
                        "backlogBytes",
                        messages.stream().mapToInt(QueueData::bytes).sum())
                .put("oldestMessageTimestamp", 0);
    }

    private static int bytes(JsonNode message) {
        return Base64.getDecoder().decode(message.path("body").asString()).length;
    }

    synchronized JsonNode purge(ObjectNode body) {
        of(body).clear();
        return NullNode.getInstance();
    }
}
