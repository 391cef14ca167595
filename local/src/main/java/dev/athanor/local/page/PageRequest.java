package dev.athanor.local.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page's scripts ask for: texts by name, out of the query or the body. */
record PageRequest(Map<String, String> values) {

    private static final int MAX_BODY_BYTES = 1 << 20;

    static PageRequest of(HttpExchange exchange, JsonMapper json) throws IOException {
        Map<String, String> values = new HashMap<>();
        String query = exchange.getRequestURI().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES);
        if (body.length > 0) {
            for (Map.Entry<String, JsonNode> entry : json.readTree(body).properties()) {
                values.put(entry.getKey(), entry.getValue().asString());
            }
        }
        return new PageRequest(values);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException when it is not there */
    String required(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The request has no " + name + ".");
        }
        return value;
    }

    String optional(String name) {
        return values.getOrDefault(name, "");
    }
}
