package dev.athanor.processor.catalogue;

import static dev.athanor.processor.diagnostic.ProblemText.error;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with the interface of a resource, whatever kind it is. */
public enum ResourceProblem implements ProblemCode {
    HANDLE_MISSING(error(
            "ATH036",
            "%1$s has %2$s and does not extend %3$s",
            "add \"extends %3$s\", which says what can be done with it")),
    RAW_HANDLE(error("ATH037", "%1$s extends %2$s without saying of what", "add the type, such as %2$s<Task>")),
    HANDLE_WITH_METHODS(error(
            "ATH038",
            "%1$s adds the method %2$s(), which nothing implements",
            "remove it, or give it a body by default"));

    private final ProblemText text;

    ResourceProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
