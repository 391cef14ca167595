package dev.athanor.processor.catalogue;

import static dev.athanor.processor.diagnostic.ProblemText.error;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with workers of other projects, and of dispatch namespaces. */
public enum ServiceProblem implements ProblemCode {
    REFERENCE_WITH_METHODS(error(
            "ATH120",
            "%1$s has the method %2$s(), and it only refers to a worker of another project",
            "declare what can be called on that worker with @Entrypoint, on an interface of its own")),
    PARAMETERS_NOT_A_RECORD(error(
            "ATH123",
            "the parameters of an outbound worker are %1$s, which is no record",
            "name a record; each of its components is a parameter")),
    NOT_A_DISPATCH_NAMESPACE(
            error("ATH124", "%1$s has no @DispatchNamespace", "name an interface with @DispatchNamespace")),
    TENANT_WITH(error(
            "ATH125",
            "%1$s is put into a dispatch namespace, where a worker cannot have %2$s",
            "leave that out, or leave out the namespace")),
    TENANT_AS_SERVICE(error(
            "ATH126",
            "%1$s is in the dispatch namespace %2$s, and only through that it can be called",
            "return %2$s, and get the worker from it by its name")),
    CALLED_WITHOUT_CODE(error(
            "ATH184",
            "%1$s takes the handler %2$s of %3$s, which has no code",
            "give that worker code, or name another one"));

    private final ProblemText text;

    ServiceProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
