package dev.athanor.processor.model;

/** An array: {@code element[]}. */
public record TsArray(TsType element) implements TsType {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.array(this);
    }
}
