package dev.athanor.runtime.env;

import dev.athanor.runtime.cloudflare.QueuesApi.PulledMessage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The JSON in a pulled message. Cloudflare sends what was JSON in base64, and what was text as it is; a body that is no base64
 * of JSON is taken for the JSON itself.
 */
final class PulledBody {

    private static final String CONTENT_TYPE = "CF-Content-Type";

    private PulledBody() {}

    /** @throws IllegalArgumentException when the message is in the form that only workers read */
    static String json(PulledMessage message) {
        Map<String, Object> metadata = message.metadata();
        Object type = metadata == null ? null : metadata.get(CONTENT_TYPE);
        String body = message.body() == null ? "" : message.body();
        if ("v8".equals(type)) {
            throw new IllegalArgumentException("the message " + message.id()
                    + " was sent with the content type v8, which only workers read; send it as json");
        }
        if ("text".equals(type)) {
            return JsonNodeFactory.instance.stringNode(body).toString();
        }
        return decoded(body).filter(PulledBody::isJson).orElse(body);
    }

    private static Optional<String> decoded(String body) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isJson(String text) {
        try {
            return !Values.JSON.readTree(text).isMissingNode();
        } catch (JacksonException e) {
            return false;
        }
    }
}
