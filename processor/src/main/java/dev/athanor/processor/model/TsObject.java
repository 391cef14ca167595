package dev.athanor.processor.model;

import java.util.List;

/** An object type without a name: {@code { readonly circle: Circle }}. */
public record TsObject(List<TsMember> members) implements TsType {

    public TsObject {
        members = List.copyOf(members);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.object(this);
    }
}
