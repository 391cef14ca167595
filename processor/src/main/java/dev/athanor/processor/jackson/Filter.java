package dev.athanor.processor.jackson;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Types;

/** What is left out of what could be written. */
final class Filter {

    private final Types types;
    private final Optional<Bean.Member> others;
    private final Set<String> ignored;
    private final Optional<List<String>> included;

    Filter(Types types, Marks ofClass, Optional<Bean.Member> others) {
        this.types = types;
        this.others = others;
        this.ignored = ignoredByClass(ofClass);
        this.included = ofClass.find("JsonIncludeProperties").map(mark -> mark.texts("value"));
    }

    /** Drops what nothing sees and what is ignored altogether; answers what is ignored in reading alone. */
    static Set<String> removeIgnored(Map<String, Candidate> candidates, boolean isRecord) {
        candidates.values().removeIf(candidate -> !candidate.isAnyVisible());
        Set<String> ignored = new HashSet<>();
        candidates.values().removeIf(candidate -> {
            boolean isRemoved = candidate.isAnyIgnored() && !candidate.isIncludedAnyway();
            if (isRemoved) {
                ignored.add(candidate.implicitName);
            }
            return isRemoved;
        });
        candidates.values().stream().filter(Candidate::isAnyIgnored).forEach(candidate -> {
            candidate.removeIgnored();
            if (!candidate.couldBeRead()) {
                ignored.add(candidate.implicitName);
            }
        });
        return ignored;
    }

    /** What {@code @JsonIgnoreProperties} on a class names, unless it lets it be written. */
    static Set<String> ignoredByClass(Marks ofClass) {
        return ofClass.find("JsonIgnoreProperties")
                .filter(mark -> !mark.flag("allowGetters"))
                .map(mark -> Set.copyOf(mark.texts("value")))
                .orElse(Set.of());
    }

    boolean keeps(Property property) {
        return !ignored.contains(property.name())
                && included.map(names -> names.contains(property.name())).orElse(true)
                && !isOfEnums(property)
                && !isBackReference(property)
                && !isOfIgnoredType(property)
                && others.filter(member -> isFor(member, property)).isEmpty();
    }

    private static boolean isBackReference(Property property) {
        return property.marks().has("JsonBackReference") && !property.marks().has("JsonManagedReference");
    }

    private boolean isOfIgnoredType(Property property) {
        return property.type() instanceof DeclaredType declared
                && Marks.on(Members.lineage(types, (TypeElement) declared.asElement()))
                        .isOn("JsonIgnoreType", "value");
    }

    /** What every enum answers. */
    private static boolean isOfEnums(Property property) {
        return property.accessor().getEnclosingElement() instanceof TypeElement owner
                && owner.getQualifiedName().contentEquals("java.lang.Enum");
    }

    private static boolean isFor(Bean.Member member, Property property) {
        return property.accessor().equals(member.element())
                || member.element().getSimpleName().contentEquals(property.name());
    }
}
