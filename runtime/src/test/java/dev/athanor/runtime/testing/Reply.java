package dev.athanor.runtime.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/** What a fake server answers. */
public record Reply(int status, Map<String, String> headers, byte[] body) {

    public static Reply json(int status, String json) {
        return new Reply(status, Map.of("Content-Type", "application/json"), json.getBytes(UTF_8));
    }

    public static Reply text(int status, String contentType, String text) {
        return new Reply(status, Map.of("Content-Type", contentType), text.getBytes(UTF_8));
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
        return new Reply(status, java.util.stream.Stream.concat(
                        headers.entrySet().stream(), java.util.stream.Stream.of(Map.entry(header, value)))
                .collect(java.util.stream.Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)), body);
    }
}
