package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsType;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Types with annotations that change how Jackson writes them: refused, since what they change is not read yet. */
final class AnnotatedMapping implements TypeMapping {

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        TypeElement element = JavaTypes.element(type);
        return Stream.concat(Stream.of(element), members(element))
                .flatMap(annotated -> annotated.getAnnotationMirrors().stream())
                .filter(AnnotatedMapping::isJacksons)
                .map(annotation ->
                        "@" + annotation.getAnnotationType().asElement().getSimpleName())
                .findFirst()
                .map(annotation -> conversion.unsupported(
                        type,
                        "it carries " + annotation + ", and Jackson's annotations are not read yet",
                        "remove the annotation, or send a record without it"));
    }

    /** The type's own members, and the parameters of its constructors, where a record's annotations may end up. */
    private static Stream<Element> members(TypeElement element) {
        return element.getEnclosedElements().stream()
                .flatMap(member -> Stream.concat(Stream.of(member), parameters(member)));
    }

    private static Stream<? extends Element> parameters(Element member) {
        return member instanceof ExecutableElement method ? method.getParameters().stream() : Stream.empty();
    }

    private static boolean isJacksons(AnnotationMirror annotation) {
        String name = JavaTypes.name(annotation.getAnnotationType());
        return name.startsWith("com.fasterxml.jackson.") || name.startsWith("tools.jackson.");
    }
}
