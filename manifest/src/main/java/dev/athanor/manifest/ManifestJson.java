package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The only reader and writer of manifests: two spaces, {@code \n}, no absent settings, the same bytes for the same input.
 * What it does not know, it refuses, so that a newer compiler's output is never half understood.
 */
public final class ManifestJson {

    /** The version of the form that is written, and the newest that is read. */
    public static final int FORMAT = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .defaultPrettyPrinter(prettyPrinter())
            .build();

    private ManifestJson() {}

    /** A fragment or a manifest as text, with a newline at its end. */
    public static String write(Record value) {
        return MAPPER.writeValueAsString(value) + "\n";
    }

    /**
     * A fragment or a manifest from its text.
     *
     * @param origin where the text comes from, for the message
     * @throws ManifestFormatException when the text is not of this form, or of a newer one
     */
    public static <T extends Record> T read(String json, Class<T> type, String origin) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (!tree.isObject()) {
                throw ManifestFormatException.noObject(origin);
            }
            int format = tree.path("format").asInt(FORMAT);
            if (format > FORMAT) {
                throw ManifestFormatException.newer(origin, format);
            }
            return MAPPER.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw new ManifestFormatException(origin, e);
        }
    }

    private static DefaultPrettyPrinter prettyPrinter() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
