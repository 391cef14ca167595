package dev.athanor.processor.constraint;

import dev.athanor.processor.catalogue.FormProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Problem;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationValue;

/** {@code @Matches(pattern = "[a-z]+", description = "lower-case letters", maxLength = 63)}. */
final class MatchesConstraint {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[A-Za-z_][A-Za-z0-9_.]*}");

    private MatchesConstraint() {}

    static Optional<Problem> check(String member, AnnotationReading rule, Written<AnnotationValue> written) {
        if (!(written.value().getValue() instanceof String text)) {
            return Optional.empty();
        }
        String known = PLACEHOLDER.matcher(text).replaceAll("");
        int maxLength = rule.integer("maxLength").map(Written::value).orElse(Integer.MAX_VALUE);
        if (known.length() > maxLength) {
            return Optional.of(FormProblem.TOO_LONG.at(written.origin(), member, known.length(), maxLength));
        }
        // A letter in its place, because every form allows one, and the ends of what is left need not be the ends.
        String filled = PLACEHOLDER.matcher(text).replaceAll("a");
        return filled.matches(rule.string("pattern").orElseThrow().value())
                ? Optional.empty()
                : Optional.of(FormProblem.WRONG_FORM.at(
                        written.origin(),
                        member,
                        text,
                        rule.string("description").orElseThrow().value()));
    }
}
