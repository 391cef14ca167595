package dev.athanor.runtime.cloudflare;

/** Told of each request, repeated ones included. Called from several threads at a time. */
@FunctionalInterface
public interface RequestListener {

    /** A request was answered, or failed to be. */
    void sent(SentRequest request);

    /** Tells this listener, then another one. */
    default RequestListener and(RequestListener other) {
        return request -> {
            sent(request);
            other.sent(request);
        };
    }
}
