package dev.athanor.runtime.state;

import dev.athanor.runtime.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The lease of the running apply has ended before its time. Nothing is written any more. */
public final class LeaseLostException extends ProblemException {

    private static final long serialVersionUID = 1L;

    static LeaseLostException toAnother() {
        return new LeaseLostException("somebody has broken it, or has taken it over after it had expired", null);
    }

    LeaseLostException(String reason, @Nullable Throwable cause) {
        super(
                "the lease of this apply",
                "was lost: " + reason
                        + ". Nothing more is written; see who holds it with `athanor lease show`, and plan"
                        + " again when they have ended.",
                cause);
    }
}
