package dev.athanor.processor.constraint;

import dev.athanor.processor.catalogue.FormProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Problem;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;

/** {@code @NotBlank}. */
final class NotBlankConstraint {

    private NotBlankConstraint() {}

    static Stream<Problem> check(String member, AnnotationReading rule, Written<AnnotationValue> written) {
        return written.value().getValue() instanceof String text && text.isBlank()
                ? Stream.of(FormProblem.EMPTY.at(written.origin(), member, "write a text, or leave it out"))
                : Stream.empty();
    }
}
