package dev.athanor.processor.constraint;

import dev.athanor.annotation.constraint.ClassName;
import dev.athanor.annotation.constraint.DecimalRange;
import dev.athanor.annotation.constraint.Items;
import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.NotBlank;
import dev.athanor.annotation.constraint.Range;
import dev.athanor.processor.declaration.AnnotationItems;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Report;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;

/**
 * Checks every value that is written in an annotation against the constraints on the annotation's own member, whatever the
 * annotation: {@code @Range(min = 1, max = 100) int batchSize()} and {@code batchSize = 101} is a problem at {@code 101}.
 */
public final class ConstraintCheck {

    /** Those that each item of an array has to fulfil. */
    private static final List<Constraint> EACH = List.of(
            new Constraint(Range.class, RangeConstraint::check),
            new Constraint(DecimalRange.class, DecimalRangeConstraint::check),
            new Constraint(Matches.class, MatchesConstraint::check),
            new Constraint(NotBlank.class, NotBlankConstraint::check),
            new Constraint(ClassName.class, ClassNameConstraint::check));

    /** Those for an array as a whole. */
    private static final List<Constraint> WHOLE = List.of(new Constraint(Items.class, ItemsConstraint::check));

    private ConstraintCheck() {}

    /** Checks the values of an annotation, and of the annotations in it. */
    public static void check(AnnotationReading reading, Report report) {
        reading.mirror().getElementValues().forEach((member, value) -> check(reading, member, value, report));
    }

    private static void check(
            AnnotationReading reading, ExecutableElement member, AnnotationValue value, Report report) {
        String name = member.getSimpleName().toString();
        String title = name.equals("value") ? reading.title() : name;
        WHOLE.forEach(constraint ->
                constraint.check(member, title, reading.written(value)).forEach(report::add));
        for (AnnotationValue item : AnnotationItems.of(value)) {
            Written<AnnotationValue> written = reading.written(item);
            EACH.forEach(constraint -> constraint.check(member, title, written).forEach(report::add));
            PlaceholderCheck.check(member, title, written).forEach(report::add);
            if (item.getValue() instanceof AnnotationMirror inner) {
                check(reading.inside(inner, reading.quote()), report);
            }
        }
    }
}
