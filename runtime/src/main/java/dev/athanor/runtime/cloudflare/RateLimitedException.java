package dev.athanor.runtime.cloudflare;

/** Cloudflare wants fewer requests, for longer than it makes sense to wait here. */
public final class RateLimitedException extends CloudflareException {

    private static final long serialVersionUID = 1L;

    RateLimitedException(Failure failure, String remedy) {
        super(failure, remedy, null);
    }
}
