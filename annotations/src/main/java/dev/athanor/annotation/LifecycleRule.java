package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Items;
import dev.athanor.annotation.constraint.Matches;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Deletes or moves an R2 bucket's objects by themselves
 * (<a href="https://developers.cloudflare.com/r2/buckets/object-lifecycles/">object lifecycles</a>). At least one of the
 * transitions has to be written.
 *
 * <pre>{@code @LifecycleRule(prefix = "tmp/", deleteObjectsTransition = @Transition(maxAge = 86_400))}</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface LifecycleRule {

    /** The rule's name, which no other rule of the bucket has. {@code rule-1} and so on by default. */
    @Matches(pattern = "\\S(.*\\S)?", description = "a name with no blank at either end", maxLength = 255)
    String id() default "";

    /** The beginning of the keys that it is for. All keys by default. */
    @Matches(pattern = "(?s).*", description = "the beginning of a key", maxLength = 1024)
    String prefix() default "";

    /** Whether it is in effect. True by default. */
    boolean enabled() default true;

    /** When unfinished uploads are given up. */
    Transition abortMultipartUploadsTransition() default @Transition;

    /** When objects are deleted. */
    Transition deleteObjectsTransition() default @Transition;

    /** When objects are moved to {@link R2StorageClass#INFREQUENT_ACCESS}. */
    Transition[] storageClassTransitions() default {};

    /** The stages that have it. All of the bucket's by default. */
    @Items(distinct = true)
    @Matches(pattern = "[a-z0-9][a-z0-9-]*", description = "lower-case letters, digits and dashes")
    String[] stages() default {};
}
