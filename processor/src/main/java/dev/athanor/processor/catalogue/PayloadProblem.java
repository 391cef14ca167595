package dev.athanor.processor.catalogue;

import static dev.athanor.processor.diagnostic.ProblemText.error;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with a type that is sent as JSON. */
public enum PayloadProblem implements ProblemCode {
    UNSUPPORTED_PAYLOAD(error("ATH030", "%1$s cannot be sent: %2$s", "%3$s"));

    private final ProblemText text;

    PayloadProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
