package dev.athanor.oracles.sdk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One call of the client.
 *
 * @param call its name there: {@code queues.consumers.create}
 * @param method {@code POST}
 * @param segments the path's segments, those that are filled in in braces
 * @param multipart whether the body is a form
 * @param query the schema of the query, or {@code null} when the call has none
 * @param body the schema of the body, or {@code null} when the call has none
 * @param answer the schema of a successful answer, or {@code null} when it is not JSON or of no known form
 */
record SdkRoute(
        String call,
        String method,
        List<String> segments,
        boolean multipart,
        @Nullable JsonNode query,
        @Nullable JsonNode body,
        @Nullable JsonNode answer) {

    static SdkRoute of(JsonNode json) {
        return new SdkRoute(
                json.required("call").stringValue(),
                json.required("method").stringValue(),
                List.of(json.required("path").stringValue().split("/")),
                json.required("multipart").booleanValue(),
                json.get("query"),
                json.get("body"),
                json.get("answer"));
    }

    boolean matches(String method, List<String> path) {
        if (!this.method.equals(method) || segments.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            if (isHole(segments.get(i))
                    ? path.get(i).isEmpty()
                    : !segments.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** How many segments are not filled in: of two routes that match, the more literal one is meant. */
    long literals() {
        return segments.stream().filter(segment -> !isHole(segment)).count();
    }

    private static boolean isHole(String segment) {
        return segment.startsWith("{");
    }
}
