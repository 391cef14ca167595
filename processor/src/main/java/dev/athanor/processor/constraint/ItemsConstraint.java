package dev.athanor.processor.constraint;

import dev.athanor.processor.catalogue.FormProblem;
import dev.athanor.processor.declaration.AnnotationItems;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;

/** {@code @Items(max = 50, distinct = true)}. */
final class ItemsConstraint {

    private ItemsConstraint() {}

    static Stream<Problem> check(String member, AnnotationReading rule, Written<AnnotationValue> written) {
        List<AnnotationValue> items = AnnotationItems.of(written.value());
        int min = rule.integer("min").map(Written::value).orElse(1);
        int max = rule.integer("max").map(Written::value).orElse(Integer.MAX_VALUE);
        if (items.size() < min) {
            return Stream.of(FormProblem.EMPTY.at(written.origin(), member, "write at least one, or leave it out"));
        }
        if (items.size() > max) {
            return Stream.of(FormProblem.TOO_MANY_ITEMS.at(written.origin(), member, items.size(), max));
        }
        return rule.bool("distinct").map(Written::value).orElse(false)
                ? repeated(member, rule, written, items).stream()
                : Stream.empty();
    }

    private static List<Problem> repeated(
            String member, AnnotationReading rule, Written<AnnotationValue> written, List<AnnotationValue> items) {
        String end = rule.string("keyBefore").map(Written::value).orElse("");
        Set<String> seen = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (AnnotationValue item : items) {
            String key = key(item, end);
            if (!seen.add(key)) {
                problems.add(FormProblem.REPEATED_ITEM.at(written.origin().at(item), member, key));
            }
        }
        return problems;
    }

    private static String key(AnnotationValue item, String end) {
        Object value = item.getValue();
        String text = value instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : String.valueOf(value);
        int length = end.isEmpty() ? -1 : text.indexOf(end);
        return length < 0 ? text : text.substring(0, length);
    }
}
