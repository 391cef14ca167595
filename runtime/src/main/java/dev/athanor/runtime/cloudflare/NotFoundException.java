package dev.athanor.runtime.cloudflare;

/** What was asked for is certainly not there: Cloudflare said so with a code that means it at this address. */
public final class NotFoundException extends CloudflareException {

    private static final long serialVersionUID = 1L;

    NotFoundException(Failure failure, String remedy) {
        super(failure, remedy, null);
    }
}
