package dev.athanor.annotation.constraint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Limits a number that an annotation member takes; both ends are allowed.
 *
 * <p>The compiler checks each value that is written out, and points at it. A member's default is not checked, so that
 * it can stand for "left to Cloudflare".
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Range {

    /** The smallest number allowed. */
    long min();

    /** The largest number allowed. */
    long max();

    /** What is counted, for messages: {@code "seconds"}. */
    String unit() default "";
}
