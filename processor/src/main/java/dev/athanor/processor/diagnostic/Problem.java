package dev.athanor.processor.diagnostic;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One mistake.
 *
 * @param code which rule it breaks
 * @param message what is wrong
 * @param hint what to do
 * @param origin where it was written
 */
public record Problem(ProblemCode code, String message, String hint, Origin origin) {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(origin, "origin");
    }

    /** The problem as one line: {@code [ATH012] what is wrong; what to do (docs/problems/ATH012.md)}. */
    public String text() {
        return text(origin.quote() == null ? "" : " (in " + origin.quote() + ")");
    }

    /** The problem as it reads where it stands: without a quotation of its place. */
    String textAtItsPlace() {
        return text("");
    }

    private String text(String quote) {
        return line(code, message + quote, hint);
    }

    /** A problem as one line. */
    static String line(ProblemCode code, String message, String hint) {
        return printable("[" + code.id() + "] " + message + "; " + hint + " (" + code.page() + ")");
    }

    /** What users write may hold line breaks and worse, which have no place in a line. */
    private static String printable(String text) {
        return CONTROL.matcher(text).replaceAll("\uFFFD");
    }
}
