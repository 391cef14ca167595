package dev.athanor.runtime.cloudflare;

import org.jspecify.annotations.Nullable;

/** The token is not valid, or may not do this. */
public final class UnauthorizedException extends CloudflareException {

    private static final long serialVersionUID = 1L;

    UnauthorizedException(Failure failure, String remedy, @Nullable Throwable cause) {
        super(failure, remedy, cause);
    }
}
