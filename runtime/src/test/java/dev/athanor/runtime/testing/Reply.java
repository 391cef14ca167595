package dev.athanor.runtime.testing;

import java.util.Map;
import java.util.TreeMap;

/** What a fake server answers. */
public record Reply(int status, Map<String, String> headers, String body) {

    public static Reply json(int status, String json) {
        return text(status, "application/json", json);
    }

    public static Reply text(int status, String contentType, String text) {
        return new Reply(status, Map.of("Content-Type", contentType), text);
    }

    public static Reply result(String json) {
        return json(200, "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":" + json + "}");
    }

    public static Reply error(int status, int code, String message) {
        return json(
                status,
                "{\"success\":false,\"result\":null,\"messages\":[],\"errors\":[{\"code\":" + code + ",\"message\":\""
                        + message + "\"}]}");
    }

    public Reply with(String header, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(header, value);
        return new Reply(status, all, body);
    }
}
