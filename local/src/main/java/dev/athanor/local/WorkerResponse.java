package dev.athanor.local;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a program answers that stands in for a worker. */
public final class WorkerResponse {

    private static final int OK = 200;

    private final int status;
    private final SortedMap<String, String> headers;
    private final byte[] body;

    private WorkerResponse(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = new TreeMap<>(headers);
        this.body = body;
    }

    /** An answer without a body and headers: 204, 404. */
    public static WorkerResponse of(int status) {
        return new WorkerResponse(status, Map.of(), new byte[0]);
    }

    /** 200, with a text. */
    public static WorkerResponse text(String text) {
        return of(OK).body("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** 200, with JSON. */
    public static WorkerResponse json(String json) {
        return of(OK).body("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with another status. */
    public WorkerResponse status(int other) {
        return new WorkerResponse(other, headers, body);
    }

    /** The same with a header more. */
    public WorkerResponse header(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(headers);
        more.put(name, Objects.requireNonNull(value, "value"));
        return new WorkerResponse(status, more, body);
    }

    /** The same with a body. */
    public WorkerResponse body(String contentType, byte[] content) {
        return new WorkerResponse(status, header("content-type", contentType).headers, content.clone());
    }

    int status() {
        return status;
    }

    SortedMap<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body.clone();
    }
}
