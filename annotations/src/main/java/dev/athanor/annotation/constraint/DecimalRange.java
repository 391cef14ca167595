package dev.athanor.annotation.constraint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Limits a fraction that an annotation member takes; both ends are allowed. Checked like {@link Range}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface DecimalRange {

    /** The smallest number allowed. */
    double min();

    /** The largest number allowed. */
    double max();
}
