package dev.athanor.processor.jackson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Types;

/**
 * Finds the properties that Jackson writes for a class or record, in Jackson's own order of steps: collect what goes by one
 * name, drop what is ignored or not seen, rename what has a name of its own, let the naming strategy rename the rest, leave
 * out what the class leaves out.
 */
public final class BeanReader {

    private final Types types;

    /** Reads with the compiler's knowledge of types. */
    public BeanReader(Types types) {
        this.types = types;
    }

    /** The annotations of a class, those that it inherits too. */
    public Marks marks(TypeElement element) {
        return Marks.on(Members.lineage(types, element));
    }

    /** A class or record as it is written, its own type parameters standing for themselves. */
    public Bean read(TypeElement element) {
        Bean named = read(element, true);
        // Only records are sure to know their parameters' names at run time.
        Bean unnamed = element.getKind() == ElementKind.RECORD ? named : read(element, false);
        if (named.problem().isPresent() || names(named).equals(names(unnamed))) {
            return named;
        }
        return new Bean(
                named.properties(),
                named.value(),
                named.key(),
                named.others(),
                named.marks(),
                Optional.of("a constructor names a parameter otherwise than its getter, and javac's -parameters decides"
                        + " which of them Jackson writes"));
    }

    private static Set<String> names(Bean bean) {
        Set<String> names = new HashSet<>();
        bean.properties().forEach(property -> names.add(property.name() + " " + property.accessor()));
        return names;
    }

    private Bean read(TypeElement element, boolean parameterNames) {
        Marks marks = marks(element);
        Members members = new Members(types, (DeclaredType) element.asType());
        Map<String, Candidate> collected = Accessors.collect(element, members, marks, parameterNames);
        boolean isRecord = element.getKind() == ElementKind.RECORD;
        Optional<UnaryOperator<String>> strategy = NamingStrategy.of(marks);

        FieldNames.join(collected);
        Set<String> ignored = Filter.removeIgnored(collected, isRecord);
        ignored.addAll(Filter.ignoredByClass(marks));
        collected.values().forEach(Candidate::removeHidden);
        List<Candidate> renamed = new ArrayList<>(collected.values());
        Optional<String> clash = renamed.stream()
                .filter(candidate -> candidate.explicitNames().size() > 1)
                .map(candidate -> "the property " + candidate.implicitName + " has several names: "
                        + String.join(", ", candidate.explicitNames()))
                .findFirst();
        Map<String, Candidate> named = rename(renamed, ignored, isRecord, strategy.orElse(UnaryOperator.identity()));
        Optional<Bean.Member> others = SpecialMembers.find(members, "JsonAnyGetter", "enabled");
        Filter filter = new Filter(types, marks, others);
        List<Property> properties = new ArrayList<>();
        List<String> conflicts = new ArrayList<>();
        for (Candidate candidate : PropertyOrder.sorted(element, marks, named.values())) {
            Choice choice = Choice.of(candidate, types);
            choice.problem().ifPresent(conflicts::add);
            choice.accessor()
                    .map(accessor -> property(element, candidate, accessor))
                    .filter(filter::keeps)
                    .ifPresent(properties::add);
        }
        Optional<String> problem = clash.or(() -> conflicts.stream().findFirst())
                .or(() -> strategy.isPresent()
                        ? Optional.empty()
                        : Optional.of("its @JsonNaming names a strategy that only running it would show"));
        return new Bean(
                properties,
                SpecialMembers.find(members, "JsonValue", "value"),
                SpecialMembers.find(members, "JsonKey", "value"),
                others,
                marks,
                problem);
    }

    private static Map<String, Candidate> rename(
            List<Candidate> candidates, Set<String> ignored, boolean isRecord, UnaryOperator<String> strategy) {
        for (Candidate candidate : candidates) {
            boolean stays = ignored.contains(candidate.implicitName) && (isRecord || !candidate.isIncludedAnyway());
            if (!stays) {
                candidate.explicitNames().stream().findFirst().ifPresent(candidate::rename);
            }
        }
        Map<String, Candidate> explicit = merged(candidates);
        explicit.values().stream()
                .filter(candidate -> !candidate.isExplicitlyNamed())
                .forEach(candidate -> candidate.rename(strategy.apply(candidate.name())));
        return merged(List.copyOf(explicit.values()));
    }

    private static Map<String, Candidate> merged(List<Candidate> candidates) {
        Map<String, Candidate> byName = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            Candidate other = byName.putIfAbsent(candidate.name(), candidate);
            if (other != null) {
                other.addAll(candidate);
            }
        }
        return byName;
    }

    private static Property property(TypeElement owner, Candidate candidate, Accessor accessor) {
        List<Element> elements = new ArrayList<>(List.of(accessor.element()));
        candidate
                .all()
                .map(Accessor::element)
                .filter(other -> !elements.contains(other))
                .forEach(elements::add);
        owner.getRecordComponents().stream()
                .filter(component -> component.getSimpleName().contentEquals(candidate.implicitName))
                .forEach(elements::add);
        return new Property(
                candidate.name(),
                candidate.implicitName,
                accessor.element(),
                accessor.type(),
                candidate.marks().or(Marks.on(elements)),
                elements);
    }
}
