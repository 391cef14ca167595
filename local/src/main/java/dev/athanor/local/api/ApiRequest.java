package dev.athanor.local.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that found its handler.
 *
 * @param path the values of the placeholders in the route's path
 * @param query the query's parameters
 * @param headers the headers, by their names in lower case
 * @param authorization the bearer's token
 * @param contentType the body's type
 * @param body the body
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ApiRequest(
        Map<String, String> path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        String authorization,
        String contentType,
        byte[] body) {

    /** A placeholder's value. */
    String path(String name) {
        return Objects.requireNonNull(path.get(name), name);
    }

    /** A parameter of the query, the first of its name. */
    Optional<String> query(String name) {
        return queries(name).stream().findFirst();
    }

    List<String> queries(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** A header, by its name in lower case. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The body as JSON. */
    JsonNode json() {
        return Json.parse(body);
    }

    /** The body as a JSON object. */
    ObjectNode object() {
        if (json() instanceof ObjectNode object) {
            return object;
        }
        throw ApiError.badJson();
    }
}
