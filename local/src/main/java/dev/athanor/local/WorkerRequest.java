package dev.athanor.local;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request to a worker that a program stands in for. */
public final class WorkerRequest {

    private final String method;
    private final URI url;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    WorkerRequest(String method, URI url, Map<String, List<String>> headers, byte[] body) {
        this.method = method;
        this.url = url;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.body = body.clone();
    }

    /** {@code POST}. */
    public String method() {
        return method;
    }

    /** The whole address, as the worker would see it: {@code https://customers.example/ada?full}. */
    public URI url() {
        return url;
    }

    /** The first value of a header, in whatever case its name is written. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
    }

    /** The body; empty where there is none. */
    public byte[] body() {
        return body.clone();
    }

    /** The body as text in UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + url;
    }
}
