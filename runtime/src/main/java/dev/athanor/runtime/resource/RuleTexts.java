package dev.athanor.runtime.resource;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rules by their names, each as a short JSON text that is the same for rules that mean the same. */
final class RuleTexts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RuleTexts() {}

    static <T> SortedMap<String, String> of(List<T> rules, Function<T, @Nullable String> id) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (int i = 0; i < rules.size(); i++) {
            String name = id.apply(rules.get(i));
            texts.put(
                    "rule " + (name == null ? i + 1 : name),
                    JSON.writeValueAsString(plain(JSON.valueToTree(rules.get(i)))));
        }
        return texts;
    }

    /** Without what says nothing, and with instants of a day as that day. */
    private static JsonNode plain(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode plain = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(property -> {
                JsonNode value = property.getValue();
                boolean empty = value.isNull() || (value.isArray() && value.isEmpty());
                if (!empty && !property.getKey().equals("id")) {
                    plain.set(property.getKey(), plain(value));
                }
            });
            return plain;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode plain = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> plain.add(plain(item)));
            return plain;
        }
        return node.isString()
                ? JsonNodeFactory.instance.stringNode(node.stringValue().replaceFirst("T00:00:00(\\.0+)?Z$", ""))
                : node;
    }
}
