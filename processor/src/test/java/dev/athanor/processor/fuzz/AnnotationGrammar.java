package dev.athanor.processor.fuzz;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes annotations of the vocabulary, with members as their declarations allow them. */
final class AnnotationGrammar {

    /** Any member of an annotation. */
    static final String ANY = "";

    private static final int DEEPEST = 3;

    private final Literals literals;
    private final Choices choices;
    private final Map<String, List<String>> classes;

    /**
     * @param literals values to take
     * @param choices what decides
     * @param classes the classes that can be named, by the member that best names them; all of them under {@link #ANY}
     */
    AnnotationGrammar(Literals literals, Choices choices, Map<String, List<String>> classes) {
        this.literals = literals;
        this.choices = choices;
        this.classes = classes;
    }

    /** An annotation: {@code @dev.athanor.annotation.Queue(name = "tasks")}. Members without a default are always there. */
    String write(Class<?> annotation) {
        return write(annotation, Map.of(), 0);
    }

    /** The same, with some members given. */
    String write(Class<?> annotation, Map<String, String> given) {
        return write(annotation, given, 0);
    }

    private String write(Class<?> annotation, Map<String, String> given, int depth) {
        List<Method> members = Arrays.stream(annotation.getDeclaredMethods())
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        List<Method> written = new ArrayList<>(members.stream()
                .filter(member -> member.getDefaultValue() == null || given.containsKey(member.getName()))
                .toList());
        List<Method> others =
                members.stream().filter(member -> !written.contains(member)).toList();
        int more = others.isEmpty() || choices.below(2) == 0 ? 0 : choices.below(4);
        IntStream.range(0, more).mapToObj(i -> choices.of(others)).distinct().forEach(written::add);
        return "@" + annotation.getCanonicalName()
                + (written.isEmpty()
                        ? ""
                        : written.stream()
                                .map(member -> member.getName() + " = "
                                        + given.getOrDefault(member.getName(), value(annotation, member, depth)))
                                .collect(Collectors.joining(", ", "(", ")")));
    }

    private String value(Class<?> annotation, Method member, int depth) {
        Class<?> type = member.getReturnType();
        if (!type.isArray()) {
            return value(annotation, member, type, depth);
        }
        return IntStream.range(0, choices.of(1, 1, 2, 0, 3))
                .mapToObj(i -> value(annotation, member, type.getComponentType(), depth))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String value(Class<?> annotation, Method member, Class<?> type, int depth) {
        if (type == boolean.class) {
            return choices.of("true", "false");
        }
        if (type.isPrimitive()) {
            return literals.of(annotation.getSimpleName(), member.getName(), Literals.ODD_NUMBERS, choices);
        }
        if (type == String.class) {
            return literals.of(annotation.getSimpleName(), member.getName(), Literals.ODD_TEXTS, choices);
        }
        if (type.isEnum()) {
            return type.getCanonicalName() + "." + choices.of(Arrays.asList(type.getEnumConstants()));
        }
        if (type.isAnnotation()) {
            return depth >= DEEPEST ? "@" + type.getCanonicalName() : write(type, Map.of(), depth + 1);
        }
        return choices.oneIn(30)
                ? choices.of("int.class", "Missing.class", "java.util.List[].class")
                : choices.of(classes(member.getName())) + ".class";
    }

    private List<String> classes(String member) {
        List<String> fitting = classes.getOrDefault(member, List.of());
        return fitting.isEmpty() || choices.oneIn(10)
                ? classes.getOrDefault(ANY, List.of("java.lang.Object"))
                : fitting;
    }
}
