package dev.athanor.runtime.plan;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Maps and lists as JSON for people and programs: two spaces, {@code \n}, in the order that they have. */
public final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(printer())
            .build();

    private static final JsonMapper COMPACT = JsonMapper.builder().build();

    private JsonText() {}

    /** The text, with a newline at its end. */
    public static String of(Object value) {
        return MAPPER.writeValueAsString(value) + "\n";
    }

    /** The digest of a value, whatever the blanks in its text: SHA-256 in hexadecimal digits. */
    static String digest(Object value) {
        try {
            byte[] json = COMPACT.writeValueAsBytes(value);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
