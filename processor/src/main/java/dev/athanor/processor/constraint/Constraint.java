package dev.athanor.processor.constraint;

import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Problem;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;

/**
 * One kind of constraint.
 *
 * @param annotation the annotation that states it
 * @param check what it demands
 */
record Constraint(Class<? extends Annotation> annotation, Check check) {

    /** Finds what is wrong with a value. */
    @FunctionalInterface
    interface Check {

        Stream<Problem> check(String member, AnnotationReading rule, Written<AnnotationValue> written);
    }

    /** The constraint as it stands on an annotation's member. */
    Optional<AnnotationReading> on(ExecutableElement member) {
        return member.getAnnotationMirrors().stream()
                .map(mirror -> AnnotationReading.of(member, mirror))
                .filter(reading -> reading.is(annotation))
                .findFirst();
    }

    /** What is wrong with a value of a member; nothing where the constraint does not stand there. */
    Stream<Problem> check(ExecutableElement member, String title, Written<AnnotationValue> written) {
        return on(member).stream().flatMap(rule -> check.check(title, rule, written));
    }
}
