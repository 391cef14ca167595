package dev.athanor.oracles.sdk;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request as it went over the wire. */
public final class WireRequest {

    private static final String BASE = "/client/v4";

    private final String method;
    private final URI uri;
    private final @Nullable String contentType;
    private final byte[] body;

    /**
     * @param method {@code PUT}
     * @param uri where to; what stands before {@code /client/v4} does not matter
     * @param contentType the header, or {@code null} when there was none
     * @param body the body, empty when there was none
     */
    public WireRequest(String method, URI uri, @Nullable String contentType, byte[] body) {
        this.method = Objects.requireNonNull(method, "method");
        this.uri = Objects.requireNonNull(uri, "uri");
        this.contentType = contentType;
        this.body = body.clone();
    }

    String method() {
        return method;
    }

    /** The path below the API's base, still encoded: {@code /accounts/1/queues}. */
    String path() {
        String path = uri.getRawPath();
        int base = path.indexOf(BASE);
        return base < 0 ? path : path.substring(base + BASE.length());
    }

    @Nullable
    String query() {
        return uri.getRawQuery();
    }

    @Nullable
    String contentType() {
        return contentType;
    }

    /** The content type without its parameters, in lower case; empty when there was none. */
    String mediaType() {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    byte[] body() {
        return body.clone();
    }
}
