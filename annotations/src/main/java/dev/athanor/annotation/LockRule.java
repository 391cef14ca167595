package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Items;
import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps an R2 bucket's objects from being changed or deleted
 * (<a href="https://developers.cloudflare.com/r2/buckets/bucket-locks/">bucket locks</a>). Exactly one of
 * {@code maxAgeSeconds}, {@code date} and {@code indefinite} is written.
 *
 * <pre>{@code @LockRule(prefix = "invoices/", maxAgeSeconds = 315_360_000)   // ten years}</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface LockRule {

    /** The rule's name, which no other rule of the bucket has. {@code rule-1} and so on by default. */
    @Matches(pattern = "\\S(.*\\S)?", description = "a name with no blank at either end", maxLength = 255)
    String id() default "";

    /** The beginning of the keys that it is for. All keys by default. */
    @Matches(pattern = "(?s).*", description = "the beginning of a key", maxLength = 1024)
    String prefix() default "";

    /** Whether it is in effect. True by default. */
    boolean enabled() default true;

    /** For how long after its upload an object is kept, in seconds, from 1 on. */
    @Range(min = 1, max = Integer.MAX_VALUE, unit = "seconds")
    int maxAgeSeconds() default 0;

    /** The day until which objects are kept, {@code YYYY-MM-DD}, in UTC. */
    @Matches(pattern = "\\d{4}-\\d{2}-\\d{2}", description = "a day such as 2027-01-31")
    String date() default "";

    /** Whether objects are kept for ever. */
    boolean indefinite() default false;

    /** The stages that have it. All of the bucket's by default. */
    @Items(distinct = true)
    @Matches(pattern = "[a-z0-9][a-z0-9-]*", description = "lower-case letters, digits and dashes")
    String[] stages() default {};
}
