package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Matches;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A secret text that the worker's code reads from {@code env}. Stands on a method that returns {@code String}. Its value
 * is read from the environment, or from the project's {@code .env} file, when a stage is planned; it is written nowhere.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Secret {

    /** The environment variable that holds the value. The binding's name by default. */
    @Matches(pattern = "[A-Za-z_][A-Za-z0-9_]*", description = "the name of an environment variable")
    String variable() default "";
}
