package dev.athanor.processor.jackson;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * What a property is taken from: its getter, otherwise its field.
 *
 * @param accessor the accessor, or nothing for a property that is only read
 * @param problem why Jackson cannot tell which one, as a clause
 */
record Choice(Optional<Accessor> accessor, Optional<String> problem) {

    static Choice of(Candidate candidate, Types types) {
        List<Accessor> getters = best(candidate.getters);
        if (getters.isEmpty()) {
            return new Choice(best(candidate.fields).stream().findFirst(), Optional.empty());
        }
        Accessor chosen = getters.get(0);
        for (Accessor next : getters.subList(1, getters.size())) {
            TypeMirror owner = owner(chosen);
            TypeMirror nextOwner = owner(next);
            boolean isNearer = !types.isSameType(owner, nextOwner) && types.isSubtype(nextOwner, owner);
            boolean isFarther = !types.isSameType(owner, nextOwner) && types.isSubtype(owner, nextOwner);
            int difference = rank(next) - rank(chosen);
            if (isNearer || (!isFarther && difference < 0)) {
                chosen = next;
            } else if (!isFarther && difference == 0) {
                return new Choice(
                        Optional.of(chosen),
                        Optional.of("Jackson cannot tell whether " + chosen.element() + " or " + next.element()
                                + " is the property " + candidate.name()));
            }
        }
        return new Choice(Optional.of(chosen), Optional.empty());
    }

    /** Those that an annotation includes; otherwise those that are seen; otherwise all. */
    private static List<Accessor> best(List<Accessor> accessors) {
        List<Accessor> included =
                accessors.stream().filter(Accessor::isIncluded).toList();
        if (!included.isEmpty()) {
            return included;
        }
        List<Accessor> visible = accessors.stream().filter(Accessor::isVisible).toList();
        return visible.isEmpty() ? accessors : visible;
    }

    private static int rank(Accessor getter) {
        String name = getter.element().getSimpleName().toString();
        if (name.startsWith("get") && name.length() > 3) {
            return 1;
        }
        return name.startsWith("is") && name.length() > 2 ? 2 : 3;
    }

    private static TypeMirror owner(Accessor accessor) {
        return Objects.requireNonNull(accessor.element().getEnclosingElement()).asType();
    }
}
