package dev.athanor.processor.payload;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON that is not what it was made of: without a part, with another one, or with a part of another type. */
final class WrongJson {

    private final Random random;

    WrongJson(Random random) {
        this.random = random;
    }

    /**
     * Some of what a value is not.
     *
     * @param isSparse whether a part may be missing
     */
    Stream<JsonNode> of(JsonNode json, boolean isSparse) {
        if (json instanceof ObjectNode object) {
            return object.isEmpty() ? Stream.empty() : ofObject(object, isSparse);
        }
        return Stream.of(strange());
    }

    private Stream<JsonNode> ofObject(ObjectNode json, boolean isSparse) {
        ObjectNode more = json.deepCopy();
        more.set("un known", strange());
        List<String> names = json.propertyNames().stream()
                .filter(name -> !name.toLowerCase(java.util.Locale.ROOT).contains("free"))
                .toList();
        if (names.isEmpty()) {
            return Stream.of(more);
        }
        String name = names.get(random.nextInt(names.size()));
        ObjectNode other = json.deepCopy();
        other.set(name, strange());
        ObjectNode without = json.deepCopy();
        without.remove(name);
        return isSparse ? Stream.of(more, other) : Stream.of(more, other, without);
    }

    /** What no property is. */
    private static ArrayNode strange() {
        ArrayNode inner = JsonNodeFactory.instance.arrayNode().add(true);
        for (int i = 0; i < 5; i++) {
            inner = JsonNodeFactory.instance.arrayNode().add(inner);
        }
        return inner;
    }
}
