package dev.athanor.processor.model;

import java.util.List;

/** All of several types at once: {@code A & B}. */
public record TsIntersection(List<TsType> members) implements TsType {

    public TsIntersection {
        members = List.copyOf(members);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.intersection(this);
    }
}
