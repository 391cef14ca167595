package dev.athanor.processor.kind;

import java.lang.annotation.Annotation;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Finds the interface that a method or an annotation refers to. */
final class Declared {

    private Declared() {}

    /** The interface that a method returns, if it has an annotation. */
    static Optional<TypeElement> by(
            Class<? extends Annotation> annotation, BindingMethod method, Facilities facilities) {
        return by(annotation, method.result(), facilities);
    }

    /** The interface of a type, if it has an annotation. */
    static Optional<TypeElement> by(Class<? extends Annotation> annotation, TypeMirror type, Facilities facilities) {
        return facilities
                .interfaces()
                .element(type)
                .filter(element ->
                        facilities.annotations().first(element, annotation).isPresent());
    }
}
