package dev.athanor.manifest;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes the texts in a JSON value. */
public final class JsonTexts {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonTexts() {}

    /** The value with each of its texts changed, the names of its properties included. */
    public static String map(String json, UnaryOperator<String> text) {
        return map(JSON.readTree(json), text).toString();
    }

    private static JsonNode map(JsonNode value, UnaryOperator<String> text) {
        if (value.isString()) {
            return NODES.stringNode(text.apply(value.stringValue()));
        }
        if (value.isArray()) {
            ArrayNode items = NODES.arrayNode();
            value.forEach(item -> items.add(map(item, text)));
            return items;
        }
        if (value.isObject()) {
            ObjectNode properties = NODES.objectNode();
            value.properties()
                    .forEach(property -> properties.set(text.apply(property.getKey()), map(property.getValue(), text)));
            return properties;
        }
        return value;
    }
}
