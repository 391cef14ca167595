package dev.athanor.processor.catalogue;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with a workflow. */
public enum WorkflowProblem implements ProblemCode {
    EVENT_SIGNATURE(
            "ATH109",
            "%1$s() is an event, and cannot be sent as it is declared",
            "write it as void %1$s(String instance, Payload payload), without a body"),
    DUPLICATE_EVENT(
            "ATH110",
            "%2$s() and %3$s() of %1$s both are the event \"%4$s\"",
            "rename one of them, or give it a type of its own"),
    SETTING_ELSEWHERE(
            "ATH111",
            "%1$s lives in a worker of another project, and sets %2$s",
            "remove %2$s here; the project that deploys the worker sets it"),
    NAME_ELSEWHERE(
            "ATH112",
            "%1$s lives in a worker of another project, and nothing says what the workflow is called there",
            "add name = ..., as that project deploys it");

    private final String id;
    private final String message;
    private final String hint;

    WorkflowProblem(String id, String message, String hint) {
        this.id = id;
        this.message = message;
        this.hint = hint;
    }

    @Override
    public ProblemText text() {
        return ProblemText.error(id, message, hint);
    }
}
