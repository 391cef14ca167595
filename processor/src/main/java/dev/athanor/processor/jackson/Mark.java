package dev.athanor.processor.jackson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import org.jspecify.annotations.Nullable;

/**
 * One annotation, read by the names of its members, so that its class need not be there. A member that was not written has
 * its default; one that this version of the annotation does not have is empty.
 */
public final class Mark {

    private final AnnotationMirror mirror;

    Mark(AnnotationMirror mirror) {
        this.mirror = mirror;
    }

    /** A text as it is, a constant of an enum by its name, a number and a flag as Java writes them. */
    public String text(String member) {
        return value(member).map(value -> String.valueOf(value.getValue())).orElse("");
    }

    /** Whether a member is {@code true}. */
    public boolean flag(String member) {
        return text(member).equals("true");
    }

    /** The items of a list, each as {@link #text} has it. */
    public List<String> texts(String member) {
        return items(member).map(item -> String.valueOf(item.getValue())).toList();
    }

    /** The class that a member names. */
    public Optional<TypeMirror> type(String member) {
        return value(member).flatMap(value -> Optional.ofNullable(value.accept(new TypeVisitor(), null)));
    }

    /** The annotations in a list. */
    public List<Mark> marks(String member) {
        return items(member)
                .map(AnnotationValue::getValue)
                .filter(AnnotationMirror.class::isInstance)
                .map(item -> new Mark((AnnotationMirror) item))
                .toList();
    }

    /** Whether a member was written, and not with its default. */
    public boolean isSet(String member) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .anyMatch(entry -> !String.valueOf(entry.getValue())
                        .equals(String.valueOf(entry.getKey().getDefaultValue())));
    }

    private Stream<AnnotationValue> items(String member) {
        return value(member).map(AnnotationValue::getValue).stream()
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream())
                .map(AnnotationValue.class::cast);
    }

    private Optional<AnnotationValue> value(String member) {
        for (ExecutableElement method :
                ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements())) {
            if (method.getSimpleName().contentEquals(member)) {
                AnnotationValue written = mirror.getElementValues().get(method);
                return Optional.ofNullable(written == null ? method.getDefaultValue() : written);
            }
        }
        return Optional.empty();
    }

    private static final class TypeVisitor
            extends SimpleAnnotationValueVisitor14<@Nullable TypeMirror, @Nullable Void> {

        @Override
        public TypeMirror visitType(TypeMirror type, @Nullable Void nothing) {
            return type;
        }
    }
}
