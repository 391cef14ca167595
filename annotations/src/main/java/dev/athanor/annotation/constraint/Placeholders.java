package dev.athanor.annotation.constraint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a text may hold <code>${app}</code>, <code>${stage}</code> and <code>${env.NAME}</code>, which are filled in when a stage
 * is planned. Any other placeholder is refused there, and these are refused in texts without this annotation, where nobody
 * would fill them in.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Placeholders {

    /** False for a text in another language, in which the same characters mean something else. True by default. */
    boolean filled() default true;
}
