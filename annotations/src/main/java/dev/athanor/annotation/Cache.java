package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whether Cloudflare's cache answers before the worker does
 * (<a href="https://developers.cloudflare.com/workers/cache/configuration/">Workers cache</a>). What is cached is what the worker's
 * answers allow by {@code Cache-Control}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Cache {

    /** Whether answers are cached. True once the annotation is written. */
    boolean enabled() default true;

    /** Whether what one version of the worker answered may be served after the next was deployed. False by default. */
    boolean crossVersionCache() default false;
}
