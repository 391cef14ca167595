package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Placeholders;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A plain text that the worker's code reads from {@code env}. Stands on a method that returns {@code String}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Var {

    /** The text, 5 KB at most. May hold <code>${app}</code>, <code>${stage}</code> and <code>${env.NAME}</code>. */
    @Placeholders
    String value();
}
