package dev.athanor.runtime.cloudflare;

import org.jspecify.annotations.Nullable;

/** Cloudflare understood the request and refuses it. */
public final class RejectedException extends CloudflareException {

    private static final long serialVersionUID = 1L;

    RejectedException(Failure failure, String remedy, @Nullable Throwable cause) {
        super(failure, remedy, cause);
    }
}
