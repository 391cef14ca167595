package dev.athanor.local.workerd;

import dev.athanor.runtime.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Node.js, Miniflare or workerd did not start, or is gone; the message says which and why. */
public final class WorkerdStartException extends ProblemException {

    private static final long serialVersionUID = 1L;

    WorkerdStartException(String message, @Nullable Throwable cause) {
        super("local cloud", message, cause);
    }
}
