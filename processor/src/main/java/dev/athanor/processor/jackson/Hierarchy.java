package dev.athanor.processor.jackson;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Which classes may stand where another is declared, and how Jackson tells them apart. */
public final class Hierarchy {

    /** What to do about a {@link #nameClash}. */
    public static final String ONE_NAME = "give it one name with @JsonTypeName";

    private final Elements elements;
    private final Types types;

    /** Reads with the compiler's knowledge of types. */
    public Hierarchy(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** How values of a class say what they are: its own annotation, or the nearest that it inherits. */
    public Optional<TypeInfo> typeInfo(TypeElement element) {
        return Members.lineage(types, element).stream()
                .flatMap(owner -> Marks.on(owner).find("JsonTypeInfo").map(mark -> new Found(mark, owner)).stream())
                .findFirst()
                .flatMap(found -> TypeInfo.of(found.mark(), found.owner()));
    }

    /** What is directly below a class: as {@code @JsonSubTypes} lists it, otherwise what it permits. */
    public List<TypeElement> below(TypeElement element) {
        return named(element).keySet().stream().toList();
    }

    /** All classes that can be made, from a class downwards, itself first. */
    public List<TypeElement> concrete(TypeElement element) {
        Set<TypeElement> found = new LinkedHashSet<>();
        reach(element, found);
        return found.stream()
                .filter(type -> !type.getModifiers().contains(Modifier.ABSTRACT))
                .filter(type -> !type.getKind().isInterface())
                .toList();
    }

    private void reach(TypeElement element, Set<TypeElement> found) {
        if (found.add(element)) {
            below(element).forEach(type -> reach(type, found));
        }
    }

    /** What values of a class are called where a base of it is declared. */
    public String name(TypeElement element, TypeElement base, TypeInfo info) {
        Map<TypeElement, Optional<String>> names = new LinkedHashMap<>();
        collect(base, ownName(base), names);
        return names.getOrDefault(element, Optional.empty())
                .or(() -> ownName(element))
                .orElseGet(() -> defaultName(element, info));
    }

    /** How the names of a class differ, where it is declared as one base and where as that which has {@code @JsonTypeInfo}. */
    public Optional<String> nameClash(TypeElement element, TypeElement base, TypeInfo info) {
        String here = name(element, base, info);
        String there = name(element, info.base(), info);
        return here.equals(there)
                ? Optional.empty()
                : Optional.of("Jackson calls it \"" + here + "\" here and \"" + there + "\" where "
                        + info.base().getSimpleName() + " is declared");
    }

    private void collect(TypeElement element, Optional<String> name, Map<TypeElement, Optional<String>> names) {
        Optional<String> known = names.get(element);
        if (known != null) {
            names.put(element, known.or(() -> name));
            return;
        }
        names.put(element, name);
        named(element).forEach((type, written) -> collect(type, written.or(() -> ownName(type)), names));
    }

    private static Optional<String> ownName(TypeElement element) {
        return Marks.on(element)
                .find("JsonTypeName")
                .map(mark -> mark.text("value"))
                .filter(name -> !name.isEmpty());
    }

    private String defaultName(TypeElement element, TypeInfo info) {
        if (info.use().equals("SIMPLE_NAME")) {
            return element.getSimpleName().toString();
        }
        String binary = elements.getBinaryName(element).toString();
        return binary.substring(binary.lastIndexOf('.') + 1);
    }

    /** The classes directly below, each with the first name that {@code @JsonSubTypes} gives it. */
    private Map<TypeElement, Optional<String>> named(TypeElement element) {
        Map<TypeElement, Optional<String>> named = new LinkedHashMap<>();
        Optional<Mark> subtypes = Marks.on(element).find("JsonSubTypes");
        if (subtypes.isPresent()) {
            for (Mark subtype : subtypes.get().marks("value")) {
                subtype.type("value")
                        .map(Hierarchy::element)
                        .ifPresent(type -> named.putIfAbsent(type, name(subtype, type)));
            }
        } else {
            element.getPermittedSubclasses().forEach(type -> named.put(element(type), Optional.empty()));
        }
        return named;
    }

    private static Optional<String> name(Mark subtype, TypeElement type) {
        return Optional.of(subtype.text("name"))
                .filter(name -> !name.isEmpty())
                .or(() -> ownName(type))
                .or(() -> subtype.texts("names").stream().findFirst());
    }

    private static TypeElement element(TypeMirror type) {
        return (TypeElement) ((DeclaredType) type).asElement();
    }

    private record Found(Mark mark, TypeElement owner) {}
}
