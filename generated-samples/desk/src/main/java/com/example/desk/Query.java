package com.example.desk;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The parameters of a request.
 *
 * @param parameters by their names
 */
record Query(Map<String, String> parameters) {

    static Query of(URI address) {
        Map<String, String> parameters = new HashMap<>();
        String raw = address.getRawQuery();
        if (raw != null) {
            for (String parameter : raw.split("&")) {
                String[] parts = parameter.split("=", 2);
                parameters.put(parts[0], URLDecoder.decode(parts.length < 2 ? "" : parts[1], StandardCharsets.UTF_8));
            }
        }
        return new Query(parameters);
    }

    String get(String name) {
        return parameters.getOrDefault(name, "");
    }
}
