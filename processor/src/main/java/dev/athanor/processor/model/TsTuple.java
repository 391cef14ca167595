package dev.athanor.processor.model;

import java.util.List;
import java.util.Objects;

/** An array with a type for each place: {@code [path: string, status: Status]}. */
public record TsTuple(List<Element> elements) implements TsType {

    /**
     * A place.
     *
     * @param label what it is called, which says nothing to the compiler and much to readers
     * @param type what stands there
     */
    public record Element(String label, TsType type) {

        public Element {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(type, "type");
        }
    }

    public TsTuple {
        elements = List.copyOf(elements);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.tuple(this);
    }
}
