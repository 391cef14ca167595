package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Items;
import dev.athanor.annotation.constraint.Matches;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a worker's {@code scheduled} handler on a schedule, in UTC. Stands on a {@link Worker}; repeatable.
 *
 * <p>Five fields: minute, hour, day of the month, month, weekday. Weekdays are 1 to 7 with 1 = Sunday; names may be
 * used; {@code L} and {@code W} stand for last and nearest weekday, {@code 6#2} for the second Friday
 * (<a href="https://developers.cloudflare.com/workers/configuration/cron-triggers/">syntax</a>).
 *
 * <pre>{@code @Cron("0 3 * * *")   // every night at three}</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Crons.class)
public @interface Cron {

    /** The expression. */
    String value();

    /**
     * What the schedule is called in the worker's code, where {@code onCron} takes a function for each name: {@code nightly}. The
     * expression itself by default. Several schedules may share a name, and then a function.
     */
    @Matches(
            pattern = "[A-Za-z][A-Za-z0-9_-]*",
            description = "letters, digits, dashes and underscores, beginning with a letter",
            maxLength = 63)
    String name() default "";

    /** The stages that have the schedule. All of the worker's by default. */
    @Items(distinct = true)
    @Matches(pattern = "[a-z0-9][a-z0-9-]*", description = "lower-case letters, digits and dashes")
    String[] stages() default {};
}
