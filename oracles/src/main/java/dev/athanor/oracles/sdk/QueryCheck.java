package dev.athanor.oracles.sdk;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks the query of a request: names, values, and what is missing. */
final class QueryCheck {

    private QueryCheck() {}

    static Stream<String> violations(WireRequest request, SdkRoute route, Schemas schemas) {
        Map<String, String> query = parse(request.query());
        JsonNode schema = route.query();
        if (schema == null) {
            return query.keySet().stream().map(name -> "the call has no query, but this has ?" + name);
        }
        Stream<String> missing = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::stringValue)
                .filter(name -> !query.containsKey(name))
                .map(name -> "the query lacks ?" + name);
        return Stream.concat(missing, query.entrySet().stream().flatMap(entry -> value(schema, entry, schemas)));
    }

    private static Stream<String> value(JsonNode schema, Map.Entry<String, String> entry, Schemas schemas) {
        JsonNode property = schema.path("properties").get(entry.getKey());
        if (property == null) {
            return Stream.of("the call's query has no ?" + entry.getKey());
        }
        return schemas.violations(property, entry.getValue()).stream()
                .map(problem -> "?" + entry.getKey() + " is wrong: " + problem);
    }

    private static Map<String, String> parse(@Nullable String query) {
        Map<String, String> values = new LinkedHashMap<>();
        if (query != null && !query.isEmpty()) {
            Arrays.stream(query.split("&"))
                    .map(pair -> pair.split("=", 2))
                    .forEach(pair -> values.put(decode(pair[0]), pair.length == 1 ? "" : decode(pair[1])));
        }
        return values;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
