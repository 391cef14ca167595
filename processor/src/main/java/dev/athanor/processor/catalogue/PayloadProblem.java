package dev.athanor.processor.catalogue;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with a type that is sent as JSON. */
public enum PayloadProblem implements ProblemCode {
    UNSUPPORTED_PAYLOAD("ATH030", "%1$s cannot be sent: %2$s", "%3$s");

    private final String id;
    private final String message;
    private final String hint;

    PayloadProblem(String id, String message, String hint) {
        this.id = id;
        this.message = message;
        this.hint = hint;
    }

    @Override
    public ProblemText text() {
        return ProblemText.error(id, message, hint);
    }
}
