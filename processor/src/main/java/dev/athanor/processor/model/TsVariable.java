package dev.athanor.processor.model;

/** A type parameter of the declaration that it stands in: the {@code T} of {@code interface Page<T>}. */
public record TsVariable(String name) implements TsType {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.variable(this);
    }
}
