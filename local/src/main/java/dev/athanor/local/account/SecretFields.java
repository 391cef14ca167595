package dev.athanor.local.account;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The part of a binding that is secret: the text of a {@code secret_text}, the key of a {@code secret_key}. */
public final class SecretFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JWK = "key_jwk";

    private SecretFields() {}

    /** The name of the field; nothing for a binding without a secret. */
    public static Optional<String> of(ObjectNode binding) {
        return switch (binding.path("type").asString("")) {
            case "secret_text" -> Optional.of("text");
            case "secret_key" -> Optional.of(binding.path("format").asString("").equals("jwk") ? JWK : "key_base64");
            default -> Optional.empty();
        };
    }

    /** Takes the secret out of a binding, as a text. */
    public static Optional<String> take(ObjectNode binding) {
        return of(binding)
                .map(binding::remove)
                .map(secret -> secret.isString() ? secret.asString() : secret.toString());
    }

    /** Puts it back. */
    public static void put(ObjectNode binding, String secret) {
        of(binding).ifPresent(field -> binding.set(field, node(field, secret)));
    }

    private static JsonNode node(String field, String secret) {
        return field.equals(JWK) ? JSON.readTree(secret) : JsonNodeFactory.instance.stringNode(secret);
    }
}
