package dev.athanor.processor.catalogue;

import static dev.athanor.processor.diagnostic.ProblemText.error;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with a workflow. */
public enum WorkflowProblem implements ProblemCode {
    EVENT_SIGNATURE(error(
            "ATH109",
            "%1$s() is an event, and cannot be sent as it is declared",
            "write it as void %1$s(String instance, Payload payload), without a body")),
    DUPLICATE_EVENT(error(
            "ATH110",
            "%2$s() and %3$s() of %1$s both are the event \"%4$s\"",
            "rename one of them, or give it a type of its own")),
    SETTING_ELSEWHERE(error(
            "ATH111",
            "%1$s lives in a worker of another project, and sets %2$s",
            "remove %2$s here; the project that deploys the worker sets it")),
    NAME_ELSEWHERE(error(
            "ATH112",
            "%1$s lives in a worker of another project, and nothing says what the workflow is called there",
            "add name = ..., as that project deploys it"));

    private final ProblemText text;

    WorkflowProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
