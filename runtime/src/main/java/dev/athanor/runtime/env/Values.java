package dev.athanor.runtime.env;

import java.lang.reflect.Type;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages and values as JSON: Jackson's default configuration, which the generated TypeScript types are made for. */
final class Values {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private Values() {}

    /** The type of a handle's values. */
    static JavaType type(Type argument) {
        return JSON.constructType(argument);
    }

    /**
     * A value as the JSON of what a handle declares. Written by its class alone, the items of a {@code Page<Shape>} would not
     * say which shape each is; as the property of a type it is written by both.
     */
    static JsonNode tree(Object value, JavaType type) {
        JavaType held = JSON.getTypeFactory().constructParametricType(Held.class, type);
        JsonNode tree = JSON.writerFor(held).valueToTree(new Held<>(value));
        return tree.path("value");
    }

    /** What {@link #tree} answers, as text. */
    static String text(Object value, JavaType type) {
        return JSON.writeValueAsString(tree(value, type));
    }

    private record Held<T>(T value) {}
}
