package dev.athanor.processor.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One of several types: {@code A | B}.
 *
 * @param members at least two, none of them a union, in the order in which they are written
 */
public record TsUnion(List<TsType> members) implements TsType {

    public TsUnion {
        members = List.copyOf(members);
    }

    /** The union of some types, flattened, each of them once; the type itself when only one is left. */
    public static TsType of(List<? extends TsType> types) {
        Set<TsType> flat = new LinkedHashSet<>();
        types.forEach(type -> flat.addAll(membersOf(type)));
        return flat.size() == 1 ? flat.iterator().next() : new TsUnion(new ArrayList<>(flat));
    }

    /** A type or {@code null}. */
    public static TsType nullable(TsType type) {
        return of(List.of(type, TsKeyword.NULL));
    }

    private static List<TsType> membersOf(TsType type) {
        return type instanceof TsUnion union ? union.members() : List.of(type);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.union(this);
    }
}
