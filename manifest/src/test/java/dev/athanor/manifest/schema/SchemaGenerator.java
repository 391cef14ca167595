package dev.athanor.manifest.schema;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.athanor.manifest.ManifestJson;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a JSON Schema of records. From {@code record QueueEntry(@Nullable String name)}, which is a kind of {@code
 * ManifestEntry}, comes
 *
 * <pre>{@code
 * "QueueEntry": {
 *   "description": "A queue.",
 *   "type": "object",
 *   "properties": {
 *     "kind": { "const": "queue" },
 *     "name": { "description": "its name; by default made of application, stage and id", "type": "string" }
 *   },
 *   "required": ["kind"],
 *   "additionalProperties": false
 * }
 * }</pre>
 */
final class SchemaGenerator {

    private static final Map<Type, String> SIMPLE = Map.of(
            String.class, "string",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            int.class, "integer",
            Integer.class, "integer",
            Double.class, "number");

    private final Map<String, ObjectNode> definitions = new TreeMap<>();
    private final Descriptions descriptions;

    SchemaGenerator(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    /** The schema of a root record, with those of all that it reaches. */
    ObjectNode schema(Class<? extends Record> root, String title) {
        ObjectNode schema = object();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:athanor:manifest:" + ManifestJson.FORMAT);
        schema.put("title", title);
        schema.put("$ref", reference(root));
        schema.putObject("$defs").setAll(definitions);
        return schema;
    }

    private String reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, object());
            definitions.put(name, type.isRecord() ? record(type) : choice(type));
        }
        return "#/$defs/" + name;
    }

    private ObjectNode choice(Class<?> type) {
        ObjectNode schema = object().put("description", descriptions.ofType(type));
        ArrayNode choices = schema.putArray("oneOf");
        Arrays.stream(type.getPermittedSubclasses())
                .forEach(kind -> choices.addObject().put("$ref", reference(kind)));
        return schema;
    }

    private ObjectNode record(Class<?> type) {
        ObjectNode schema =
                object().put("description", descriptions.ofType(type)).put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        JsonTypeName kind = type.getAnnotation(JsonTypeName.class);
        if (kind != null) {
            String property =
                    type.getInterfaces()[0].getAnnotation(JsonTypeInfo.class).property();
            properties.putObject(property).put("const", kind.value());
            required.add(property);
        }
        for (RecordComponent component : type.getRecordComponents()) {
            ObjectNode value = component.getName().equals("format") && component.getType() == int.class
                    ? object().put("const", ManifestJson.FORMAT)
                    : value(component.getGenericType());
            properties.set(
                    component.getName(),
                    object().put("description", descriptions.ofComponent(type, component.getName()))
                            .setAll(value));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private ObjectNode value(Type type) {
        if (SIMPLE.containsKey(type)) {
            return object().put("type", SIMPLE.get(type));
        }
        if (type instanceof ParameterizedType list) {
            ObjectNode schema = object().put("type", "array");
            schema.set("items", value(list.getActualTypeArguments()[0]));
            return schema;
        }
        return object().put("$ref", reference((Class<?>) type));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
