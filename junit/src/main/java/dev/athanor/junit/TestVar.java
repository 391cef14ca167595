package dev.athanor.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a variable ({@code @Var}, or a JSON value as JSON), for all tests of a class or for one, instead of the declared one. One
 * that is given here for a method counts before one that is given for its class, and is deployed for that test alone.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(TestVars.class)
public @interface TestVar {

    /** The binding's name: {@code LOG_LEVEL}. Each worker that has it gets the value. */
    String name();

    /** The text, or JSON; placeholders are filled in as in declarations. */
    String value();
}
