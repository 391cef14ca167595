package dev.athanor.processor.constraint;

import dev.athanor.processor.catalogue.FormProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Problem;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;

/** {@code @Matches(pattern = "[a-z]+", description = "lower-case letters", maxLength = 63)}. */
final class MatchesConstraint {

    private MatchesConstraint() {}

    static Stream<Problem> check(String member, AnnotationReading rule, Written<AnnotationValue> written) {
        if (!(written.value().getValue() instanceof String text)) {
            return Stream.empty();
        }
        boolean filled = PlaceholderCheck.isFilled(rule);
        if (filled && !text.isEmpty() && PlaceholderCheck.without(text).isEmpty()) {
            // It may become anything, and is checked when it has.
            return Stream.empty();
        }
        if (!filled && PlaceholderCheck.isIn(text)) {
            // That is told by itself.
            return Stream.empty();
        }
        int length = filled ? PlaceholderCheck.without(text).length() : text.length();
        int maxLength = rule.integer("maxLength").map(Written::value).orElse(Integer.MAX_VALUE);
        if (length > maxLength) {
            return Stream.of(FormProblem.TOO_LONG.at(written.origin(), member, length, maxLength));
        }
        String whole = filled ? PlaceholderCheck.replaced(text) : text;
        return whole.matches(rule.string("pattern").orElseThrow().value())
                ? Stream.empty()
                : Stream.of(FormProblem.WRONG_FORM.at(
                        written.origin(),
                        member,
                        text,
                        rule.string("description").orElseThrow().value()));
    }
}
