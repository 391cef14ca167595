package dev.athanor.runtime.cloudflare;

import java.time.Duration;
import java.util.Objects;

/**
 * A request that was sent, without bodies, headers and secrets.
 *
 * @param method the HTTP method
 * @param path the path, with its query
 * @param status the status of the answer; 0 when there was none
 * @param took from sending to the end of the answer
 * @param writes whether it may have changed the account
 */
public record SentRequest(String method, String path, int status, Duration took, boolean writes) {

    public SentRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(took, "took");
    }
}
