package dev.athanor.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a secret or a key, for all tests of a class or for one. One that is given here for a method counts before one that is given for
 * its class, and is deployed for that test alone.
 *
 * <p>A secret that has no value here gets one that is made up for each run, and a key one of its algorithm and format; the {@code Env} in
 * Java says which a secret's is. Variables of the environment and {@code .env} files are not read, since tests
 * should not depend on them.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(TestSecrets.class)
public @interface TestSecret {

    /** The environment variable that is declared for it; the binding's name, where none is. */
    String name();

    /** The value. */
    String value();
}
