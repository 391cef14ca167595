package dev.athanor.processor.catalogue;

import static dev.athanor.processor.diagnostic.ProblemText.error;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with an interface that is called from afar. */
public enum RpcProblem implements ProblemCode {
    UNSUPPORTED_RPC_TYPE(error("ATH031", "%1$s cannot be part of a call: %2$s", "%3$s")),
    OVERLOADED_RPC_METHOD(error(
            "ATH032",
            "%1$s has several methods named %2$s",
            "give each its own name, because JavaScript tells methods apart by nothing else")),
    GENERIC_RPC_METHOD(error("ATH034", "%1$s() has type parameters", "declare one method for each type")),
    RESERVED_RPC_METHOD(error(
            "ATH035",
            "the runtime keeps the name %1$s for itself, and does not call it from afar",
            "rename the method"));

    private final ProblemText text;

    RpcProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
