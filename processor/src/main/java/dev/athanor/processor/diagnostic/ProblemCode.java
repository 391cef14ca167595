package dev.athanor.processor.diagnostic;

import static dev.athanor.processor.diagnostic.Severity.ERROR;
import static dev.athanor.processor.diagnostic.Severity.WARNING;

/**
 * The catalogue of mistakes: an id that never changes its meaning, what is wrong, and what to do. Each id has a page
 * {@code docs/problems/<id>.md}.
 */
public enum ProblemCode {
    NOT_AN_INTERFACE("ATH001", ERROR, "@%1$s stands on %2$s, which is not an interface", "declare it on an interface"),
    UNSUPPORTED_PAYLOAD("ATH030", ERROR, "%1$s cannot be sent as JSON: %2$s", "%3$s"),
    UNSUPPORTED_RPC_TYPE("ATH031", ERROR, "%1$s cannot be sent by RPC: %2$s", "%3$s"),
    OVERLOADED_RPC_METHOD(
            "ATH032",
            ERROR,
            "%1$s has two methods named %2$s",
            "name each method differently: JavaScript has no overloading"),
    NEVER_FIRES("ATH020", WARNING, "the schedule \"%1$s\" never fires", "correct the day or the month");

    private final String id;
    private final Severity severity;
    private final String message;
    private final String hint;

    ProblemCode(String id, Severity severity, String message, String hint) {
        this.id = id;
        this.severity = severity;
        this.message = message;
        this.hint = hint;
    }

    /** The id: {@code ATH012}. */
    public String id() {
        return id;
    }

    /** Whether it stops the build. */
    public Severity severity() {
        return severity;
    }

    /** The problem at a place; message and hint refer to the arguments by their number. */
    public Problem at(Origin origin, Object... arguments) {
        return new Problem(this, message.formatted(arguments), hint.formatted(arguments), origin);
    }
}
