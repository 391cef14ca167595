package dev.athanor.runtime.cloudflare;

/** What was answered is not of Cloudflare's API: HTML, a redirect, nothing, or half of something. */
public final class UnexpectedAnswerException extends CloudflareException {

    private static final long serialVersionUID = 1L;

    UnexpectedAnswerException(Failure failure, String remedy) {
        super(failure, remedy, null);
    }
}
