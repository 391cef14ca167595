package dev.athanor.runtime.cloudflare;

/** Cloudflare understood the request and refuses it. */
public final class RejectedException extends CloudflareException {

    private static final long serialVersionUID = 1L;

    RejectedException(Failure failure, String remedy) {
        super(failure, remedy, null);
    }
}
