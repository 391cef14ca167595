package dev.athanor.runtime.rpc;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a plain object of JavaScript holds.
 *
 * @param all by names, in order
 */
record Fields(Map<String, JsonNode> all) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** One of them. */
    record Field(String name, JsonNode value) {}

    /** @throws Misfit when it is no plain object */
    static Fields of(JsonNode node, CallType type) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        if (Tagged.kind(node).equals("object")) {
            Tagged.value(node).forEach(field -> fields.put(field.path(0).asString(), field.path(1)));
            return new Fields(fields);
        }
        if (!node.isObject() || node.has(Tagged.KIND)) {
            throw Misfit.of(node, type);
        }
        node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return new Fields(fields);
    }

    /** Those of a name; missing where there is none. */
    JsonNode get(String name) {
        JsonNode field = all.get(name);
        return field == null ? MissingNode.getInstance() : field;
    }

    /** As a node, whatever their names are. */
    static JsonNode node(Collection<Field> fields) {
        if (fields.stream().anyMatch(field -> field.name().equals(Tagged.KIND))) {
            return Tagged.of("object", pairs(fields));
        }
        ObjectNode object = NODES.objectNode();
        fields.forEach(field -> object.set(field.name(), field.value()));
        return object;
    }

    private static ArrayNode pairs(Collection<Field> fields) {
        ArrayNode pairs = NODES.arrayNode();
        fields.forEach(field -> pairs.addArray().add(field.name()).add(field.value()));
        return pairs;
    }
}
