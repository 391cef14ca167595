package dev.athanor.processor.model;

import java.util.Objects;

/**
 * A schedule in a worker's TypeScript module.
 *
 * @param expression the expression as written
 * @param name what its function is called; the expression itself where the declaration gives no name
 */
public record TsCron(String expression, String name) {

    public TsCron {
        Objects.requireNonNull(expression, "expression");
        Objects.requireNonNull(name, "name");
    }

    /** Whether the declaration gives a name. */
    public boolean isNamed() {
        return !name.equals(expression);
    }
}
