package dev.athanor.runtime.rpc;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that JSON has not: <code>{"$": "bigint", "of": "1"}</code>. */
final class Tagged {

    static final String KIND = "$";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Tagged() {}

    static ObjectNode of(String kind, String value) {
        return NODES.objectNode().put(KIND, kind).put("of", value);
    }

    static ObjectNode of(String kind, long value) {
        return NODES.objectNode().put(KIND, kind).put("of", value);
    }

    static ObjectNode of(String kind, JsonNode value) {
        ObjectNode node = NODES.objectNode().put(KIND, kind);
        node.set("of", value);
        return node;
    }

    /** What a node is beyond JSON; empty for what JSON has. */
    static String kind(JsonNode node) {
        return node.isObject() ? node.path(KIND).asString("") : "";
    }

    static JsonNode value(JsonNode node) {
        return node.path("of");
    }

    /** The value of a kind. */
    static JsonNode value(String kind, JsonNode node, CallType type) {
        if (!kind(node).equals(kind)) {
            throw Misfit.of(node, type);
        }
        return value(node);
    }

    /** Whether there is nothing: {@code null} or {@code undefined}. */
    static boolean isNothing(JsonNode node) {
        return node.isNull() || node.isMissingNode() || kind(node).equals("undefined");
    }
}
