package dev.athanor.annotation.constraint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The form of a text that an annotation member takes.
 *
 * <p>Placeholders such as <code>${stage}</code> are taken out before the text is matched: what they become is known only when
 * a stage is planned, and is checked again then.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Matches {

    /** A regular expression that the whole text has to match, in the syntax of {@link java.util.regex.Pattern}. */
    String pattern();

    /** The rule in words, as it ends the sentence "must be …": {@code "lower-case letters, digits and dashes"}. */
    String description();

    /** The most characters allowed; no limit by default. */
    int maxLength() default Integer.MAX_VALUE;
}
