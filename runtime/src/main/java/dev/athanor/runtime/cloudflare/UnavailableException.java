package dev.athanor.runtime.cloudflare;

import org.jspecify.annotations.Nullable;

/** There was no answer, or one that says that Cloudflare could not work: nothing is known about what it did. */
public final class UnavailableException extends CloudflareException {

    private static final long serialVersionUID = 1L;

    UnavailableException(Failure failure, String remedy, @Nullable Throwable cause) {
        super(failure, remedy, cause);
    }
}
