package dev.athanor.processor.catalogue;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with a method of a worker, whatever it is bound to. */
public enum BindingProblem implements ProblemCode {
    BINDING_WITH_PARAMETERS("ATH010", "%1$s() has parameters", "a binding is looked up by its name alone; remove them"),
    BINDING_NOT_ABSTRACT(
            "ATH011",
            "%1$s() has a body",
            "each method of a worker is a binding that Athanor implements; move other code to another class"),
    GENERIC_BINDING("ATH012", "%1$s() has type parameters", "a binding is of one type; remove them"),
    BINDING_THROWS(
            "ATH013", "%1$s() declares exceptions", "looking up a binding throws none; remove the throws clause"),
    UNKNOWN_BINDING_TYPE(
            "ATH014", "%1$s() returns %2$s, which is nothing that a worker can be bound to", "return %3$s"),
    DUPLICATE_BINDING(
            "ATH015", "%1$s() and %2$s() are both the binding %3$s", "rename one of them, or name it with @Binding"),
    RESERVED_BINDING("ATH016", "the binding %1$s begins with ATHANOR_, which is reserved", "rename it"),
    STRAY_METHOD_PART(
            "ATH122",
            "%1$s stands on %2$s(), which is bound to nothing that takes it",
            "remove it, or let the method return what it is for"),
    GLOBAL_NAME(
            "ATH178",
            "the binding %1$s of a service worker would be a global variable, and %1$s is %2$s",
            "name it otherwise with @Binding");

    private final String id;
    private final String message;
    private final String hint;

    BindingProblem(String id, String message, String hint) {
        this.id = id;
        this.message = message;
        this.hint = hint;
    }

    @Override
    public ProblemText text() {
        return ProblemText.error(id, message, hint);
    }
}
