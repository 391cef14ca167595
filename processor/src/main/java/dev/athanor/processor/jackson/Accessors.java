package dev.athanor.processor.jackson;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Collects what a class is written and read by, and puts together what goes by one name. */
final class Accessors {

    private static final Set<String> INCLUDING_IN_WRITING = Set.of(
            "JsonSerialize",
            "JsonSerializeAs",
            "JsonView",
            "JsonFormat",
            "JsonTypeInfo",
            "JsonRawValue",
            "JsonUnwrapped",
            "JsonBackReference",
            "JsonManagedReference");

    private static final Set<String> INCLUDING_IN_READING = Set.of(
            "JsonDeserialize",
            "JsonDeserializeAs",
            "JsonView",
            "JsonFormat",
            "JsonTypeInfo",
            "JsonUnwrapped",
            "JsonBackReference",
            "JsonManagedReference",
            "JsonMerge");

    private final Members members;
    private final AccessorNames names;
    private final Visibility visibility;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();

    private Accessors(Members members, AccessorNames names, Visibility visibility) {
        this.members = members;
        this.names = names;
        this.visibility = visibility;
    }

    /**
     * The candidates for properties, by their implicit names.
     *
     * @param parameterNames whether the class knows the names of its constructors' parameters at run time
     */
    static Map<String, Candidate> collect(TypeElement element, Members members, Marks ofClass, boolean parameterNames) {
        boolean isRecord = element.getKind() == ElementKind.RECORD;
        Set<String> components = element.getRecordComponents().stream()
                .map(component -> component.getSimpleName().toString())
                .collect(Collectors.toSet());
        Accessors accessors = new Accessors(members, new AccessorNames(isRecord, components), new Visibility(ofClass));
        members.fields().forEach(accessors::field);
        members.methods().forEach(accessors::method);
        Creators.chosen(element, members.creators())
                .ifPresent(creator -> accessors.parameters(creator, isRecord || parameterNames));
        return accessors.candidates;
    }

    private void field(VariableElement field) {
        Marks marks = Marks.on(field);
        if (marks.isOn("JsonValue", "value")) {
            return;
        }
        Name name = Name.of(marks, "JsonGetter", INCLUDING_IN_WRITING);
        if (field.getModifiers().contains(Modifier.TRANSIENT) && !name.isIncluded() && !isIgnored(marks)) {
            return;
        }
        String implicit = field.getSimpleName().toString();
        boolean visible = name.isIncluded() || visibility.ofField(field);
        candidate(implicit).fields.add(accessor(field, members.typeOf(field), marks, implicit, name, visible));
    }

    private void method(Members.Method method) {
        if (method.element().getParameters().isEmpty()) {
            getter(method.element(), method.marks());
        } else {
            setter(method.element(), method.marks());
        }
    }

    private void getter(ExecutableElement method, Marks marks) {
        if (method.getReturnType().getKind() == TypeKind.VOID
                || marks.isOn("JsonValue", "value")
                || marks.isOn("JsonKey", "value")) {
            return;
        }
        Name name = Name.of(marks, "JsonGetter", INCLUDING_IN_WRITING);
        Optional<String> regular = names.ofGetter(method);
        Optional<String> implicit = regular.or(() -> names.ofIsGetter(method));
        if (implicit.isEmpty() && !name.isIncluded()) {
            return;
        }
        boolean visible = name.isIncluded()
                || (regular.isPresent() ? visibility.ofGetter(method) : visibility.ofIsGetter(method));
        String known = implicit.orElse(method.getSimpleName().toString());
        if (isBesideComponent(method, known, name, marks)) {
            return;
        }
        candidate(known).getters.add(accessor(method, members.resultOf(method), marks, known, name, visible));
    }

    /** {@code @JsonIgnore getTotal()} of a record leaves its component {@code total} alone. */
    private boolean isBesideComponent(ExecutableElement method, String known, Name name, Marks marks) {
        return names.components().contains(known)
                && !method.getSimpleName().contentEquals(known)
                && !name.isIncluded()
                && isIgnored(marks);
    }

    private void setter(ExecutableElement method, Marks marks) {
        Name name = Name.of(marks, "JsonSetter", INCLUDING_IN_READING);
        Optional<String> implicit = names.ofSetter(method);
        if (implicit.isEmpty() && !name.isIncluded()) {
            return;
        }
        String known = implicit.orElse(method.getSimpleName().toString());
        boolean visible = name.isIncluded() || visibility.ofSetter(method);
        TypeMirror type = method.getParameters().get(0).asType();
        candidate(known).setters.add(accessor(method, type, marks, known, name, visible));
    }

    private void parameters(ExecutableElement creator, boolean named) {
        for (VariableElement parameter : creator.getParameters()) {
            Marks marks = Marks.on(parameter);
            Name name = Name.of(marks, "JsonSetter", INCLUDING_IN_READING);
            String own = parameter.getSimpleName().toString();
            String implicit = named ? own : name.explicit();
            if (implicit != null && !(marks.isOn("JsonUnwrapped", "enabled") && name.explicit() == null)) {
                candidate(implicit)
                        .parameters
                        .add(new Accessor(
                                parameter, parameter.asType(), marks, implicit, name.explicit(), true, true, false));
            }
        }
    }

    private Candidate candidate(String name) {
        return candidates.computeIfAbsent(name, Candidate::new);
    }

    private static Accessor accessor(
            Element element, TypeMirror type, Marks marks, String implicit, Name name, boolean visible) {
        return new Accessor(
                element, type, marks, implicit, name.explicit(), name.isIncluded(), visible, isIgnored(marks));
    }

    private static boolean isIgnored(Marks marks) {
        return marks.find("JsonIgnore")
                .or(() -> marks.find("Transient"))
                .filter(mark -> mark.flag("value"))
                .isPresent();
    }

    /** What annotations say of the name: none, the usual one ({@code explicit} is null), or another. */
    private record Name(@Nullable String explicit, boolean isIncluded) {

        static Name of(Marks marks, String special, Set<String> including) {
            Function<String, Optional<String>> text =
                    name -> marks.find(name).map(mark -> mark.text("value")).filter(value -> !value.isEmpty());
            Optional<String> explicit = text.apply(special).or(() -> text.apply("JsonProperty"));
            boolean isIncluded = marks.has(special)
                    || marks.has("JsonProperty")
                    || marks.names().anyMatch(including::contains);
            return new Name(explicit.orElse(null), isIncluded);
        }
    }
}
