package dev.athanor.runtime.cloudflare;

/** The token is not valid, or may not do this. */
public final class UnauthorizedException extends CloudflareException {

    private static final long serialVersionUID = 1L;

    UnauthorizedException(Failure failure, String remedy) {
        super(failure, remedy, null);
    }
}
