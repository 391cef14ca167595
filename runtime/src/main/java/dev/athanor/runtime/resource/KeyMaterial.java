package dev.athanor.runtime.resource;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A key as an environment variable holds it. Nothing here repeats any of it. */
final class KeyMaterial {

    /** The format whose keys are JSON. */
    static final String JWK = "jwk";

    private static final Pattern PEM_LINE = Pattern.compile("-----(BEGIN|END) [A-Z ]+-----");
    private static final Pattern BLANK = Pattern.compile("\\s+|\\\\n");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private KeyMaterial() {}

    /** The key in Base64, without the lines around it in a PEM file. */
    static String base64(String key) {
        return BLANK.matcher(PEM_LINE.matcher(key).replaceAll("")).replaceAll("");
    }

    /** What is wrong with a key, as the end of a sentence that begins with its variable. */
    static Optional<String> breach(String format, String key) {
        if (format.equals(JWK)) {
            return isObject(key)
                    ? Optional.empty()
                    : Optional.of("must hold a JSON Web Key, a JSON object with \"kty\"");
        }
        try {
            return Base64.getDecoder().decode(base64(key)).length > 0
                    ? Optional.empty()
                    : Optional.of("holds no bytes");
        } catch (IllegalArgumentException e) {
            return Optional.of("must hold the key in Base64");
        }
    }

    private static boolean isObject(String key) {
        try {
            return JSON.readTree(key).has("kty");
        } catch (JacksonException e) {
            return false;
        }
    }
}
