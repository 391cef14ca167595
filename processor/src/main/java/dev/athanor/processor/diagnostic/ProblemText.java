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

    /** The problem as one line, without a place: {@code [ATH008] what is wrong; what to do}. */
    public String line(Object... arguments) {
        return "[" + id + "] " + message.formatted(arguments) + "; " + hint.formatted(arguments);
    }
}
