package dev.athanor.annotation;

import dev.athanor.annotation.constraint.DecimalRange;
import dev.athanor.annotation.constraint.Items;
import dev.athanor.annotation.constraint.Matches;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is recorded of a worker's logs
 * (<a href="https://developers.cloudflare.com/workers/observability/logs/workers-logs/">Workers Logs</a>).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Logs {

    /** Whether logs are recorded. True once the annotation is written. */
    boolean enabled() default true;

    /** The share of requests whose logs are recorded, from 0 to 1. That of {@link Observability} by default. */
    @DecimalRange(min = 0, max = 1)
    double headSamplingRate() default 1;

    /** Whether Cloudflare adds a log of its own for each invocation. True by default. */
    boolean invocationLogs() default true;

    /** Whether the logs are kept at Cloudflare, where the dashboard searches them. True by default. */
    boolean persist() default true;

    /**
     * The names of the destinations in the account that logs are exported to
     * (<a href="https://developers.cloudflare.com/workers/observability/exporting-opentelemetry-data/">exports</a>). None by default.
     */
    @Items(min = 0, distinct = true)
    @Matches(pattern = "\\S(.*\\S)?", description = "the name of a destination, with no blank at either end")
    String[] destinations() default {};
}
