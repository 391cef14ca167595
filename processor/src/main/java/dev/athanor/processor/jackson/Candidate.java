package dev.athanor.processor.jackson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What may become a property: all accessors that go by one name. */
final class Candidate {

    final String implicitName;
    final List<Accessor> fields = new ArrayList<>();
    final List<Accessor> getters = new ArrayList<>();
    final List<Accessor> setters = new ArrayList<>();
    final List<Accessor> parameters = new ArrayList<>();
    private String name;

    Candidate(String implicitName) {
        this.implicitName = implicitName;
        this.name = implicitName;
    }

    String name() {
        return name;
    }

    void rename(String to) {
        name = to;
    }

    /** All accessors, those first whose annotations weigh most in writing. */
    Stream<Accessor> all() {
        return Stream.of(getters, fields, parameters, setters).flatMap(List::stream);
    }

    boolean isAnyVisible() {
        return all().anyMatch(Accessor::isVisible);
    }

    boolean isAnyIgnored() {
        return all().anyMatch(Accessor::isIgnored);
    }

    /** Whether an annotation includes it that is not taken back beside it; on a parameter only a name does. */
    boolean isIncludedAnyway() {
        return Stream.of(fields, getters, setters).flatMap(List::stream).anyMatch(Accessor::isIncludedAndNotIgnored)
                || parameters.stream()
                        .anyMatch(parameter -> !parameter.isIgnored() && parameter.explicitName() != null);
    }

    boolean isExplicitlyNamed() {
        return all().anyMatch(accessor -> accessor.explicitName() != null);
    }

    Set<String> explicitNames() {
        Set<String> names = new TreeSet<>();
        all().forEach(accessor -> Optional.ofNullable(accessor.explicitName()).ifPresent(names::add));
        return names;
    }

    boolean couldBeRead() {
        return !parameters.isEmpty() || !setters.isEmpty() || fields.stream().anyMatch(Accessor::isVisible);
    }

    void removeIgnored() {
        keep(accessor -> !accessor.isIgnored());
    }

    private void keep(Predicate<Accessor> which) {
        Stream.of(fields, getters, setters, parameters).forEach(list -> list.removeIf(which.negate()));
    }

    /** Leaves out what is not seen, or what {@code @JsonProperty(access = …)} reserves for reading. */
    void removeHidden() {
        switch (access()) {
            case "READ_WRITE" -> {}
            case "READ_ONLY" -> {
                setters.clear();
                parameters.clear();
            }
            case "WRITE_ONLY" -> {
                getters.clear();
                fields.clear();
            }
            default -> {
                getters.removeIf(getter -> !getter.isVisible());
                parameters.removeIf(parameter -> !parameter.isVisible());
                // A field that is not seen keeps its annotations in force for the getter.
                if (getters.isEmpty()) {
                    fields.removeIf(field -> !field.isVisible());
                    setters.removeIf(setter -> !setter.isVisible());
                }
            }
        }
    }

    private String access() {
        return all().flatMap(accessor -> accessor.marks().find("JsonProperty").stream())
                .map(mark -> mark.text("access"))
                .filter(access -> !access.isEmpty() && !access.equals("AUTO"))
                .findFirst()
                .orElse("AUTO");
    }

    void addAll(Candidate other) {
        fields.addAll(other.fields);
        getters.addAll(other.getters);
        setters.addAll(other.setters);
        parameters.addAll(other.parameters);
    }

    Marks marks() {
        return all().map(Accessor::marks).reduce(Marks::or).orElseThrow();
    }
}
