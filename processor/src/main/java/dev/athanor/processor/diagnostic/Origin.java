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
 * @param quote the annotation as text, where it is one of several of its type: compilers keep those in a container of
 *     their own making, and cannot point into it
 */
public record Origin(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value,
        @Nullable String quote) {

    public Origin {
        Objects.requireNonNull(element, "element");
    }

    /** An interface, a method, a record's component. */
    public static Origin of(Element element) {
        return new Origin(element, null, null, null);
    }

    /** An annotation on an element. */
    public static Origin of(Element element, AnnotationMirror annotation) {
        return new Origin(element, annotation, null, null);
    }

    /** Another value of the same annotation. */
    public Origin at(AnnotationValue other) {
        return new Origin(element, annotation, other, quote);
    }
}
