package dev.athanor.processor.catalogue;

import static dev.athanor.processor.diagnostic.ProblemText.error;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with a method of a worker, whatever it is bound to. */
public enum BindingProblem implements ProblemCode {
    BINDING_WITH_PARAMETERS(
            error("ATH010", "%1$s() has parameters", "a binding is looked up by its name alone; remove them")),
    BINDING_NOT_ABSTRACT(error(
            "ATH011",
            "%1$s() has a body",
            "each method of a worker is a binding that Athanor implements; move other code to another class")),
    GENERIC_BINDING(error("ATH012", "%1$s() has type parameters", "a binding is of one type; remove them")),
    BINDING_THROWS(error(
            "ATH013", "%1$s() declares exceptions", "looking up a binding throws none; remove the throws clause")),
    UNKNOWN_BINDING_TYPE(
            error("ATH014", "%1$s() returns %2$s, which is nothing that a worker can be bound to", "return %3$s")),
    DUPLICATE_BINDING(error(
            "ATH015", "%1$s() and %2$s() are both the binding %3$s", "rename one of them, or name it with @Binding")),
    RESERVED_BINDING(error("ATH016", "the binding %1$s begins with ATHANOR_, which is reserved", "rename it")),
    STRAY_METHOD_PART(error(
            "ATH122",
            "%1$s stands on %2$s(), which is bound to nothing that takes it",
            "remove it, or let the method return what it is for")),
    GLOBAL_NAME(error(
            "ATH178",
            "the binding %1$s of a service worker would be a global variable, and %1$s is %2$s",
            "name it otherwise with @Binding"));

    private final ProblemText text;

    BindingProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
