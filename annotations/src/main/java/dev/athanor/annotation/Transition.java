package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** When a {@link LifecycleRule} does something: at an age of the object, or on a day. Exactly one of the two is written. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Transition {

    /** The object's age in seconds, from 1 on. */
    @Range(min = 1, max = Integer.MAX_VALUE, unit = "seconds")
    int maxAge() default 0;

    /** The day, {@code YYYY-MM-DD}, in UTC. Not for unfinished uploads. */
    @Matches(pattern = "\\d{4}-\\d{2}-\\d{2}", description = "a day such as 2027-01-31")
    String date() default "";
}
