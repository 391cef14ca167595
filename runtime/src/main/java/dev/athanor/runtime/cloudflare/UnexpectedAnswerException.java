package dev.athanor.runtime.cloudflare;

import org.jspecify.annotations.Nullable;

/** What was answered is not of Cloudflare's API: HTML, a redirect, nothing, or half of something. */
public final class UnexpectedAnswerException extends CloudflareException {

    private static final long serialVersionUID = 1L;

    UnexpectedAnswerException(Failure failure, String remedy, @Nullable Throwable cause) {
        super(failure, remedy, cause);
    }
}
