package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What one instance of a workflow may use (<a href="https://developers.cloudflare.com/workflows/reference/limits/">limits</a>). */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface WorkflowLimits {

    /** How many steps it may take, from 1 to 25,000; sleeping does not count. Cloudflare's default is 10,000. */
    @Range(min = 1, max = 25_000, unit = "steps")
    int steps() default 10_000;
}
