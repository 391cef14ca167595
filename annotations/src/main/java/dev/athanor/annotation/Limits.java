package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What one invocation of a worker may use (<a href="https://developers.cloudflare.com/workers/platform/limits/">limits</a>). */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Limits {

    /** Processor time in milliseconds, from 1 to 300,000 (five minutes). Cloudflare's default is 30,000. */
    @Range(min = 1, max = 300_000, unit = "milliseconds")
    int cpuMs() default 30_000;

    /** Requests that one invocation may make, from 1 to 10,000,000. Left to the account's plan by default. */
    @Range(min = 1, max = 10_000_000)
    int subrequests() default 0;
}
