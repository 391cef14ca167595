package dev.athanor.processor.constraint;

import dev.athanor.processor.catalogue.FormProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Problem;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;

/** {@code @Range(min = 1, max = 100, unit = "messages")}. */
final class RangeConstraint {

    private RangeConstraint() {}

    static Stream<Problem> check(String member, AnnotationReading rule, Written<AnnotationValue> written) {
        if (!(written.value().getValue() instanceof Number number)) {
            return Stream.empty();
        }
        long min = bound(rule, "min");
        long max = bound(rule, "max");
        String unit = rule.string("unit").map(value -> " " + value.value()).orElse("");
        return number.longValue() >= min && number.longValue() <= max
                ? Stream.empty()
                : Stream.of(FormProblem.OUT_OF_RANGE.at(
                        written.origin(), member, number, grouped(min), grouped(max) + unit));
    }

    /** {@code 300,000}, the same in every locale. */
    private static String grouped(long number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }

    private static long bound(AnnotationReading rule, String member) {
        return rule.value(member)
                .map(written -> ((Number) written.value().getValue()).longValue())
                .orElseThrow();
    }
}
