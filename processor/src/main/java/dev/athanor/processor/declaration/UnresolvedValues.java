package dev.athanor.processor.declaration;

import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds classes and constants in annotations that are not there yet: {@code @QueueConsumer(queue = Missing.class)},
 * {@code @Queue(name = Missing.NAME)}.
 */
final class UnresolvedValues {

    /** What compilers put where they have nothing to put. */
    private static final String MISSING = "<error>";

    private UnresolvedValues() {}

    /** What is missing in the annotations of an element, as far as the compiler tells. */
    static Stream<String> in(Element element) {
        return element.getAnnotationMirrors().stream().flatMap(UnresolvedValues::in);
    }

    private static Stream<String> in(AnnotationMirror mirror) {
        return mirror.getElementValues().entrySet().stream()
                .flatMap(entry -> AnnotationItems.of(entry.getValue()).stream()
                        .flatMap(item -> in(mirror, entry.getKey(), item)));
    }

    private static Stream<String> in(AnnotationMirror mirror, ExecutableElement member, AnnotationValue item) {
        if (item.getValue() instanceof AnnotationMirror inner) {
            return in(inner);
        }
        String type = itemType(member.getReturnType());
        return isMissing(type, item)
                ? Stream.of((type.equals(Class.class.getName()) ? "the class" : "the constant") + " that is the "
                        + member.getSimpleName() + " of @"
                        + mirror.getAnnotationType().asElement().getSimpleName())
                : Stream.of();
    }

    private static boolean isMissing(String type, AnnotationValue item) {
        if (item.getValue() instanceof TypeMirror named) {
            return named.getKind() == TypeKind.ERROR;
        }
        // Of a text that is written, the compilers' own text has quotes.
        return item.getValue() instanceof String text
                && (type.equals(String.class.getName())
                        ? item.toString().equals(MISSING)
                        : text.equals(MISSING) || type.equals(Class.class.getName()));
    }

    /** The name of a member's type, without its arguments, or that of an array's items. */
    private static String itemType(TypeMirror type) {
        TypeMirror item = type instanceof ArrayType array ? array.getComponentType() : type;
        return item.toString().replaceFirst("<.*", "");
    }
}
