package dev.athanor.processor.diagnostic;

import java.util.Objects;

/**
 * What a mistake is told as.
 *
 * @param severity whether it stops the build
 * @param id {@code ATH012}; it never changes its meaning
 * @param message what is wrong, with the numbers of arguments: {@code %1$s has no @Queue}
 * @param hint what to do, with the same
 */
public record ProblemText(Severity severity, String id, String message, String hint) {

    public ProblemText {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
    }

    /** A mistake that stops the build. */
    public static ProblemText error(String id, String message, String hint) {
        return new ProblemText(Severity.ERROR, id, message, hint);
    }

    /** Something to look at, which does not stop the build. */
    public static ProblemText warning(String id, String message, String hint) {
        return new ProblemText(Severity.WARNING, id, message, hint);
    }
}
