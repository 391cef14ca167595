package dev.athanor.processor.payload;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON as strictly as its standard has it: no comments, nothing after the value, no property twice. */
final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonText() {}

    static JsonNode parse(String text) throws JsonValue.SyntaxException {
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonNode value = parser.readValueAsTree();
            if (value == null || value.isMissingNode()) {
                throw new JsonValue.SyntaxException("it is empty");
            }
            if (parser.nextToken() != null) {
                throw new JsonValue.SyntaxException(
                        "something follows the value" + place(parser.currentTokenLocation()));
            }
            return value;
        } catch (JacksonException e) {
            throw new JsonValue.SyntaxException(e.getOriginalMessage() + place(e.getLocation()));
        }
    }

    private static String place(@Nullable TokenStreamLocation place) {
        return place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    }
}
