package dev.athanor.processor.kind;

import dev.athanor.annotation.Json;
import dev.athanor.annotation.Secret;
import dev.athanor.annotation.SecretKey;
import dev.athanor.annotation.Var;
import dev.athanor.processor.catalogue.ValueProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/** The annotations that make a method a value, of which it takes one. */
final class ValueAnnotations {

    /** All of them. */
    static final List<Class<? extends Annotation>> ALL = List.of(Var.class, Json.class, Secret.class, SecretKey.class);

    private ValueAnnotations() {}

    static Optional<AnnotationReading> find(
            BindingMethod method, Class<? extends Annotation> annotation, Facilities facilities) {
        return facilities.annotations().first(method.method().element(), annotation);
    }

    /** Whether a method carries one of these alone; otherwise that is reported. */
    static boolean isOnly(BindingMethod method, AnnotationReading annotation, Facilities facilities) {
        Optional<AnnotationReading> other = ALL.stream()
                .filter(type -> !annotation.is(type))
                .flatMap(type -> find(method, type, facilities).stream())
                .findFirst();
        other.ifPresent(found -> facilities
                .report()
                .add(ValueProblem.SEVERAL_VALUES.at(
                        annotation.origin(), method.method().name(), annotation.title(), found.title())));
        return other.isEmpty();
    }
}
