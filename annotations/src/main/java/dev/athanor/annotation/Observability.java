package dev.athanor.annotation;

import dev.athanor.annotation.constraint.DecimalRange;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the runtime records of a worker's invocations
 * (<a href="https://developers.cloudflare.com/workers/observability/">observability</a>).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Observability {

    /** Whether anything is recorded. True once the annotation is written. */
    boolean enabled() default true;

    /** The share of requests recorded, from 0 to 1. All of them by default. */
    @DecimalRange(min = 0, max = 1)
    double headSamplingRate() default 1;

    /** What is recorded of logs. Left to Cloudflare by default. */
    Logs logs() default @Logs;

    /** What is recorded of traces. Left to Cloudflare by default. */
    Traces traces() default @Traces;
}
