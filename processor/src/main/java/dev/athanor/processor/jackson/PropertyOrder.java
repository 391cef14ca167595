package dev.athanor.processor.jackson;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * The order in which properties are written: those that {@code @JsonPropertyOrder} names, those with an index, the components
 * of a record, and the rest by name.
 */
final class PropertyOrder {

    private PropertyOrder() {}

    static List<Candidate> sorted(TypeElement element, Marks marks, Collection<Candidate> candidates) {
        List<Candidate> rest = new ArrayList<>(candidates);
        rest.sort(Comparator.comparing(Candidate::name));
        List<Candidate> sorted = new ArrayList<>();
        for (String name : named(marks).toList()) {
            if (!take(rest, sorted, candidate -> candidate.name().equals(name))) {
                take(rest, sorted, candidate -> candidate.implicitName.equals(name));
            }
        }
        rest.stream()
                .filter(candidate -> index(candidate).isPresent())
                .sorted(Comparator.comparing(candidate -> index(candidate).orElseThrow()))
                .forEach(sorted::add);
        rest.removeAll(sorted);
        if (element.getKind() == ElementKind.RECORD) {
            element.getRecordComponents()
                    .forEach(component -> take(
                            rest,
                            sorted,
                            candidate -> component.getSimpleName().contentEquals(candidate.implicitName)));
        }
        sorted.addAll(rest);
        return sorted;
    }

    private static boolean take(List<Candidate> from, List<Candidate> to, Predicate<Candidate> which) {
        Optional<Candidate> found = from.stream().filter(which).findFirst();
        found.ifPresent(candidate -> {
            from.remove(candidate);
            to.add(candidate);
        });
        return found.isPresent();
    }

    private static Stream<String> named(Marks marks) {
        return marks
                .find("JsonPropertyOrder")
                .map(mark -> mark.texts("value"))
                .or(() -> marks.find("JsonIncludeProperties")
                        .filter(mark -> mark.text("order").equals("TRUE"))
                        .map(mark -> mark.texts("value")))
                .stream()
                .flatMap(List::stream);
    }

    private static OptionalInt index(Candidate candidate) {
        return candidate
                .all()
                .flatMap(accessor -> accessor.marks().find("JsonProperty").stream())
                .map(mark -> mark.text("index"))
                .filter(index -> !index.isEmpty() && !index.equals("-1"))
                .mapToInt(Integer::parseInt)
                .findFirst();
    }
}
