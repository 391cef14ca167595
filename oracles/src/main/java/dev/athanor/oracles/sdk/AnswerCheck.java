package dev.athanor.oracles.sdk;

import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the answer to a request. */
final class AnswerCheck {

    private AnswerCheck() {}

    static Stream<String> violations(String answer, SdkRoute route, Schemas schemas) {
        JsonNode schema = route.answer();
        if (schema == null) {
            return Stream.of();
        }
        try {
            return schemas.violations(schema, JsonMapper.shared().readTree(answer)).stream()
                    .map(problem -> "in the answer: " + problem);
        } catch (JacksonException e) {
            return Stream.of("the answer is not JSON: " + e.getOriginalMessage());
        }
    }
}
