package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** What the account's API answered. */
record Answer(int status, JsonNode envelope, String text) {

    JsonNode result() {
        assertThat(envelope.path("success").asBoolean(false)).as(text).isTrue();
        return envelope.path("result");
    }

    /** The refusal's status and code. */
    Answer isRefused(int expectedStatus, int expectedCode) {
        assertThat(text).contains("\"success\":false");
        assertThat(status + " " + envelope.path("errors").path(0).path("code").asInt())
                .as(text)
                .isEqualTo(expectedStatus + " " + expectedCode);
        return this;
    }

    String message() {
        return envelope.path("errors").path(0).path("message").asString();
    }
}
