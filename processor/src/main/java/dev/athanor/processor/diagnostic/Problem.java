package dev.athanor.processor.diagnostic;

import java.util.Objects;

/**
 * One mistake.
 *
 * @param code which rule it breaks
 * @param message what is wrong
 * @param hint what to do
 * @param origin where it was written
 */
public record Problem(ProblemCode code, String message, String hint, Origin origin) {

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(origin, "origin");
    }

    /** The problem as one line: {@code [ATH012] what is wrong; what to do}. */
    public String text() {
        String quote = origin.quote() == null ? "" : " (in " + origin.quote() + ")";
        return "[" + code.id() + "] " + message + quote + "; " + hint;
    }
}
