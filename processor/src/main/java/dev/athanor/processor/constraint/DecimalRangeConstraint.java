package dev.athanor.processor.constraint;

import dev.athanor.processor.catalogue.FormProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Problem;
import java.math.BigDecimal;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;

/** {@code @DecimalRange(min = 0, max = 1)}. */
final class DecimalRangeConstraint {

    private DecimalRangeConstraint() {}

    static Stream<Problem> check(String member, AnnotationReading rule, Written<AnnotationValue> written) {
        if (!(written.value().getValue() instanceof Double number)) {
            return Stream.empty();
        }
        double min = rule.decimal("min").orElseThrow().value();
        double max = rule.decimal("max").orElseThrow().value();
        // Written so that NaN, which compares to nothing, is refused too.
        return number >= min && number <= max
                ? Stream.empty()
                : Stream.of(FormProblem.OUT_OF_RANGE.at(written.origin(), member, number, plain(min), plain(max)));
    }

    /** {@code 1} for 1.0. */
    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
