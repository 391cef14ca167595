package dev.athanor.processor.constraint;

import dev.athanor.annotation.constraint.Placeholders;
import dev.athanor.processor.catalogue.FormProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Problem;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;

/** Texts hold placeholders that somebody fills in, and only where somebody does. */
final class PlaceholderCheck {

    /** What looks like a placeholder to whoever fills them in. */
    private static final Pattern ANY = Pattern.compile("\\$\\{[^}]*}");

    private static final Pattern KNOWN = Pattern.compile("\\$\\{(app|stage|env\\.[A-Za-z_][A-Za-z0-9_]*)}");

    private static final Constraint STATED = new Constraint(Placeholders.class, (member, rule, written) -> Stream.of());

    private PlaceholderCheck() {}

    static Stream<Problem> check(ExecutableElement member, String title, Written<AnnotationValue> written) {
        if (!(written.value().getValue() instanceof String text)) {
            return Stream.empty();
        }
        Optional<Boolean> filled = STATED.on(member)
                .map(rule -> rule.bool("filled").map(Written::value).orElse(true));
        if (filled.isEmpty()) {
            return KNOWN.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(found -> FormProblem.PLACEHOLDER_STAYS.at(written.origin(), title, found));
        }
        return filled.get()
                ? ANY.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .filter(found -> !KNOWN.matcher(found).matches())
                        .map(found -> FormProblem.UNKNOWN_PLACEHOLDER.at(written.origin(), title, found))
                : Stream.empty();
    }

    /** Whether a member's texts are filled in. */
    static boolean isFilled(AnnotationReading rule) {
        return rule.element() instanceof ExecutableElement member
                && STATED.on(member).isPresent();
    }

    /** Whether a text holds what would be filled in elsewhere. */
    static boolean isIn(String text) {
        return KNOWN.matcher(text).find();
    }

    /** The text without its placeholders: what is known of it already. */
    static String without(String text) {
        return ANY.matcher(text).replaceAll("");
    }

    /** The text with letters in the place of its placeholders, because every form allows some. */
    static String replaced(String text) {
        return ANY.matcher(text).replaceAll("aaa");
    }
}
