package dev.athanor.annotation.constraint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Limits what an array that an annotation member takes consists of. Checked like {@link Range}: an array that is left out is not
 * checked.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Items {

    /** The fewest items: one by default, because an array that is written and empty says nothing. */
    int min() default 1;

    /** The most items; no limit by default. */
    int max() default Integer.MAX_VALUE;

    /** Whether no item may be there twice. False by default. */
    boolean distinct() default false;

    /** With what the part of a text ends that has to be distinct: {@code "="} for {@code NAME=value}. All of it by default. */
    String keyBefore() default "";
}
