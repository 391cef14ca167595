package dev.athanor.runtime.cloudflare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a failed answer says of its reasons.
 *
 * @param code the first error's number; 0 where it has none
 * @param text all messages, with their details
 */
record Refusal(int code, String text) {

    private static final int SHOWN = 2_000;

    /** Reads it out of a body; absent where the body is not of Cloudflare's form, or gives no reason. */
    static Optional<Refusal> of(byte[] body) {
        try {
            List<JsonNode> errors =
                    Json.MAPPER.readTree(body).path("errors").valueStream().toList();
            return errors.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Refusal(errors.get(0).path("code").asInt(0), text(errors)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** What a body looks like, without quoting it. */
    static String shape(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 200), UTF_8).strip();
        if (start.isEmpty()) {
            return "empty";
        }
        return start.startsWith("<") ? "a page of HTML, not JSON" : "not of Cloudflare's form";
    }

    private static String text(List<JsonNode> errors) {
        String text = errors.stream().map(Refusal::text).collect(Collectors.joining("; "));
        return text.length() > SHOWN ? text.substring(0, SHOWN) + " ..." : text;
    }

    private static String text(JsonNode error) {
        String message = error.path("message").asString("no message");
        String details = error.path("meta")
                .path("details")
                .valueStream()
                .map(detail -> detail.path("class").asString("") + " "
                        + detail.path("message").asString("") + " "
                        + detail.path("suggestion").asString(""))
                .map(String::strip)
                .collect(Collectors.joining(", "));
        return details.isEmpty() ? message : message + " (" + details + ")";
    }
}
