package dev.athanor.runtime.cloudflare;

import dev.athanor.runtime.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A call of Cloudflare's API that did not bring what was asked for. The message says which call, what was answered, and what
 * to do; never the token.
 */
public abstract sealed class CloudflareException extends ProblemException
        permits NotFoundException,
                RateLimitedException,
                RejectedException,
                UnauthorizedException,
                UnavailableException,
                UnexpectedAnswerException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;
    private final int code;
    private final Meaning meaning;
    private final @Nullable String ray;

    CloudflareException(Failure failure, String remedy, @Nullable Throwable cause) {
        super(failure.call(), failure.problem() + "; " + remedy + ".", cause);
        this.problem = failure.call() + ": " + failure.problem();
        this.remedy = remedy;
        this.code = failure.code();
        this.meaning = failure.meaning();
        this.ray = failure.ray();
    }

    /** Which call, and what was answered. */
    public final String problem() {
        return problem;
    }

    /** What to do about it. */
    public final String remedy() {
        return remedy;
    }

    /** Cloudflare's error code; 0 for none. Codes mean different things in different parts of the API. */
    public final int code() {
        return code;
    }

    /** What the answer says, whatever its code. */
    public final Meaning meaning() {
        return meaning;
    }

    /** Cloudflare's id of the request ({@code cf-ray}); {@code null} for none. */
    public final @Nullable String ray() {
        return ray;
    }
}
