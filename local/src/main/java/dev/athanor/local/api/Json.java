package dev.athanor.local.api;

import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as requests and answers hold it. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array(Stream<? extends JsonNode> elements) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        elements.forEach(array::add);
        return array;
    }

    static ArrayNode texts(Stream<String> elements) {
        return array(elements.map(JsonNodeFactory.instance::stringNode));
    }

    /** @throws ApiError when it is not one JSON value */
    static JsonNode parse(byte[] content) {
        try {
            JsonNode node = MAPPER.readTree(content);
            if (node.isMissingNode()) {
                throw ApiError.badJson();
            }
            return node;
        } catch (JacksonException e) {
            throw ApiError.badJson();
        }
    }

    static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    static String text(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }
}
