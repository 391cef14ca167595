package dev.athanor.processor.diagnostic;

import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where in the source something was written: as exact as is known.
 *
 * @param element the interface or method
 * @param annotation the annotation on it, when it was written there
 * @param value the value of that annotation, when it was written there
 */
public record Origin(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    public Origin {
        Objects.requireNonNull(element, "element");
    }

    /** An interface, a method, a record's component. */
    public static Origin of(Element element) {
        return new Origin(element, null, null);
    }

    /** An annotation on an element. */
    public static Origin of(Element element, AnnotationMirror annotation) {
        return new Origin(element, annotation, null);
    }

    /** A value of an annotation on an element. */
    public static Origin of(Element element, AnnotationMirror annotation, AnnotationValue value) {
        return new Origin(element, annotation, value);
    }
}
