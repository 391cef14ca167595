package dev.athanor.processor.catalogue;

import static dev.athanor.processor.diagnostic.ProblemText.error;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with where a class lives: Durable Objects, and what moves them. */
public enum HostingProblem implements ProblemCode {
    DUPLICATE_CLASS(error(
            "ATH039", "%1$s and %2$s both are the class %3$s of one worker's code", "name one of them by className")),
    NOT_A_WORKER(error("ATH043", "%1$s has neither @Worker nor @WorkerRef", "name an interface that has one of them")),
    SECOND_HOST(error(
            "ATH044",
            "the class of %1$s is bound by %2$s too, and nothing says which of the workers it lives in",
            "name that worker by worker = ... on %1$s")),
    NOT_A_DURABLE_OBJECT(error(
            "ATH045",
            "%1$s() returns an ObjectNamespace of %2$s, which has no @DurableObject",
            "name an interface with @DurableObject")),
    RENAMED_TO_ITSELF(error(
            "ATH105",
            "%1$s is renamed from %2$s, which is what its class is called",
            "write the name that the class had before, or remove renamedFrom")),
    RENAMED_AND_TRANSFERRED(error(
            "ATH106",
            "%1$s is renamed and transferred at once",
            "do one of them, deploy every stage, and then the other")),
    TRANSFERRED_FROM_TWO(error(
            "ATH107",
            "%1$s names the worker that it is transferred from twice",
            "keep transferredFrom when the worker is declared here, transferredFromScript otherwise")),
    TRANSFERRED_TO_ITSELF(error(
            "ATH108",
            "%1$s is transferred from %2$s, which is the worker that it lives in",
            "name the worker that hosted it before, or remove transferredFrom")),
    RENAMED_FROM_DECLARED(error(
            "ATH187",
            "%1$s is renamed from %2$s, which is still the class of %3$s",
            "write the name that the class had before, or remove renamedFrom")),
    OBJECTS_OF_TWO(error(
            "ATH188", "%1$s and %2$s are to get the objects of one class, %3$s", "let one of them get the objects")),
    TRANSFERRED_BUT_THERE(error(
            "ATH189",
            "%1$s is transferred from %2$s, where %3$s still is the class %4$s",
            "remove %3$s, or rename its class"));

    private final ProblemText text;

    HostingProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
