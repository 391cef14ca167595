package dev.athanor.processor.constraint;

import dev.athanor.processor.catalogue.FormProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Problem;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;

/** {@code @ClassName}. */
final class ClassNameConstraint {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
    private static final String DEFAULT_EXPORT = "default";

    /** The words that no class of a module can have as its name. */
    private static final Set<String> RESERVED = Set.of(
            "arguments await break case catch class const continue debugger default delete do else enum eval export extends"
                    .concat(" false finally for function if implements import in instanceof interface let new null")
                    .concat(" package private protected public return static super switch this throw true try typeof")
                    .concat(" var void while with yield")
                    .split(" "));

    private ClassNameConstraint() {}

    static Stream<Problem> check(String member, AnnotationReading rule, Written<AnnotationValue> written) {
        if (!(written.value().getValue() instanceof String text)) {
            return Stream.empty();
        }
        if (!NAME.matcher(text).matches() && !PlaceholderCheck.isIn(text)) {
            return Stream.of(
                    FormProblem.WRONG_FORM.at(written.origin(), member, text, "the name of a JavaScript class"));
        }
        boolean allowed = text.equals(DEFAULT_EXPORT)
                && rule.bool("orDefault").map(Written::value).orElse(false);
        return RESERVED.contains(text) && !allowed
                ? Stream.of(FormProblem.RESERVED_WORD.at(written.origin(), member, text))
                : Stream.empty();
    }
}
