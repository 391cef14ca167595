package dev.athanor.processor.declaration;

import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds class literals in annotations whose class is not there yet: {@code @QueueConsumer(queue = Missing.class)}. */
final class UnresolvedClasses {

    private UnresolvedClasses() {}

    /** What is missing in the annotations of an element, as far as the compiler tells. */
    static Stream<String> in(Element element) {
        return element.getAnnotationMirrors().stream().flatMap(UnresolvedClasses::in);
    }

    private static Stream<String> in(AnnotationMirror mirror) {
        return mirror.getElementValues().entrySet().stream()
                .flatMap(entry -> in(mirror, entry.getKey(), entry.getValue()));
    }

    private static Stream<String> in(AnnotationMirror mirror, ExecutableElement member, AnnotationValue value) {
        Stream<String> inside = AnnotationItems.of(value).stream()
                .filter(item -> item.getValue() instanceof AnnotationMirror)
                .flatMap(item -> in((AnnotationMirror) item.getValue()));
        // Compilers put a text such as "<error>" where they have no class to put.
        return isClass(member) && !(value.getValue() instanceof TypeMirror)
                ? Stream.of("the class that is the " + member.getSimpleName() + " of @"
                        + mirror.getAnnotationType().asElement().getSimpleName())
                : inside;
    }

    private static boolean isClass(ExecutableElement member) {
        return member.getReturnType() instanceof DeclaredType type
                && type.asElement().toString().equals(Class.class.getName());
    }
}
