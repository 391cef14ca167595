package dev.athanor.oracles.sdk;

import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Checks the body of a request: its type, its form, and for JSON its content. */
final class BodyCheck {

    private BodyCheck() {}

    static Stream<String> violations(WireRequest request, SdkRoute route, Schemas schemas) {
        JsonNode schema = route.body();
        boolean empty = request.body().length == 0;
        if (schema == null) {
            return empty ? Stream.of() : Stream.of("the call has no body, but this has one");
        }
        if (schema.path("bytes").asBoolean(false)) {
            return request.mediaType().isEmpty() ? Stream.of("nothing says what the bytes are") : Stream.of();
        }
        if (route.multipart()) {
            return FormCheck.violations(request, schema, schemas);
        }
        if (empty) {
            return schemas.violations(schema, JsonNodeFactory.instance.objectNode()).stream()
                    .map(problem -> "there is no body: " + problem);
        }
        if (!request.mediaType().equals("application/json")) {
            return Stream.of("the body should be application/json and is " + request.mediaType());
        }
        try {
            return schemas.violations(schema, JsonMapper.shared().readTree(request.body())).stream();
        } catch (JacksonException e) {
            return Stream.of("the body is not JSON: " + e.getOriginalMessage());
        }
    }
}
