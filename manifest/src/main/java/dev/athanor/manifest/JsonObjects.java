package dev.athanor.manifest;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON objects that users write as text. */
public final class JsonObjects {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonObjects() {}

    /** Why a text is no JSON object, in a few words; nothing when it is one. */
    public static Optional<String> breach(String text) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            return tree.isObject() ? Optional.empty() : Optional.of("it is no JSON object");
        } catch (JacksonException e) {
            return Optional.of(e.getOriginalMessage());
        }
    }

    /**
     * A JSON object from its text.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static JsonNode read(String text) {
        breach(text).ifPresent(breach -> {
            throw new IllegalArgumentException("this should be a JSON object: " + breach);
        });
        return MAPPER.readTree(text);
    }
}
