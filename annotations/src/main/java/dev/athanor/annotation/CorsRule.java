package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Items;
import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.Placeholders;
import dev.athanor.annotation.constraint.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets pages of other origins use an R2 bucket's objects from a browser
 * (<a href="https://developers.cloudflare.com/r2/buckets/cors/">CORS</a>).
 *
 * <pre>{@code @CorsRule(origins = "https://shop.example.com", methods = {CorsMethod.GET, CorsMethod.PUT})}</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface CorsRule {

    /** A name of the rule that people recognise. */
    @Matches(pattern = "\\S(.*\\S)?", description = "a name with no blank at either end", maxLength = 255)
    String id() default "";

    /**
     * The origins of the pages, scheme, host and port without a path, or {@code *} for all. May hold
     * <code>${stage}</code> and <code>${env.NAME}</code>.
     */
    @Items(distinct = true)
    @Placeholders
    @Matches(
            pattern = "\\*|[a-z][a-z0-9+.-]*://[^/\\s]+",
            description = "an origin such as https://shop.example.com, without a path, or *")
    String[] origins();

    /** What they may do. */
    @Items(distinct = true)
    CorsMethod[] methods();

    /** The headers that requests may carry, or {@code *} for all. */
    @Items(min = 0, distinct = true)
    @Matches(pattern = "\\*|[!#$%&'*+.^_`|~0-9A-Za-z-]+", description = "the name of a header, or *")
    String[] headers() default {};

    /** The headers of answers that scripts may read. */
    @Items(min = 0, distinct = true)
    @Matches(pattern = "\\*|[!#$%&'*+.^_`|~0-9A-Za-z-]+", description = "the name of a header, or *")
    String[] exposeHeaders() default {};

    /** For how long browsers may remember the rule, in seconds, from 0 to 86,400 (a day). */
    @Range(min = 0, max = 86_400, unit = "seconds")
    int maxAgeSeconds() default 0;

    /** The stages that have it. All of the bucket's by default. */
    @Items(distinct = true)
    @Matches(pattern = "[a-z0-9][a-z0-9-]*", description = "lower-case letters, digits and dashes")
    String[] stages() default {};
}
