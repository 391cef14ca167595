package dev.athanor.processor.jackson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/**
 * The annotations that say how something is written, by their simple names: Jackson's, and Athanor's {@code TsType} and {@code
 * OmittedWhenEmpty}. Of several with one name the first counts. An annotation that carries {@code @JacksonAnnotationsInside}
 * stands for those that it carries.
 */
public final class Marks {

    private static final Set<String> PACKAGES = Set.of(
            "com.fasterxml.jackson.annotation",
            "tools.jackson.databind.annotation",
            "dev.athanor.annotation",
            "dev.athanor.binding",
            "java.beans");

    private static final String BUNDLE = "com.fasterxml.jackson.annotation.JacksonAnnotationsInside";

    private final Map<String, Mark> byName;

    private Marks(Map<String, Mark> byName) {
        this.byName = byName;
    }

    /** What stands on some elements or types, of which the first weighs most. */
    public static Marks on(List<? extends AnnotatedConstruct> constructs) {
        Map<String, Mark> byName = new LinkedHashMap<>();
        constructs.forEach(construct -> add(construct, byName));
        return new Marks(byName);
    }

    static Marks on(AnnotatedConstruct construct) {
        return on(List.of(construct));
    }

    /** These, and of others what is not among them. */
    Marks or(Marks others) {
        Map<String, Mark> all = new LinkedHashMap<>(byName);
        others.byName.forEach(all::putIfAbsent);
        return new Marks(all);
    }

    /** The annotation of a simple name. */
    public Optional<Mark> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether the annotation is there. */
    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** Whether an annotation is there that can be switched off by a member of its own, and is not. */
    public boolean isOn(String name, String member) {
        return find(name).filter(mark -> mark.flag(member)).isPresent();
    }

    /** The simple names of the annotations. */
    public Stream<String> names() {
        return byName.keySet().stream();
    }

    private static void add(AnnotatedConstruct construct, Map<String, Mark> byName) {
        for (AnnotationMirror annotation : construct.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
            String simple = type.getSimpleName().toString();
            String qualified = type.getQualifiedName().toString();
            if (qualified.length() > simple.length()
                    && PACKAGES.contains(qualified.substring(0, qualified.length() - simple.length() - 1))) {
                byName.putIfAbsent(simple, new Mark(annotation));
            } else if (isBundle(type)) {
                add(type, byName);
            }
        }
    }

    private static boolean isBundle(TypeElement annotation) {
        return annotation.getAnnotationMirrors().stream()
                .anyMatch(inside -> ((TypeElement) inside.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(BUNDLE));
    }
}
