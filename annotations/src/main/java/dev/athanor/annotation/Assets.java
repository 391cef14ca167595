package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The static files served with a worker, before the worker itself is asked
 * (<a href="https://developers.cloudflare.com/workers/static-assets/">Static Assets</a>). A method that returns
 * {@link dev.athanor.binding.StaticAssets} lets the worker's code read them too.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Assets {

    /** The directory with the files, relative to the project's directory. At most 100,000 files of 25 MiB each. */
    String path();

    /** How {@code .html} and trailing slashes are treated. */
    HtmlHandling htmlHandling() default HtmlHandling.AUTO_TRAILING_SLASH;

    /** What is answered where no file matches. */
    NotFoundHandling notFoundHandling() default NotFoundHandling.NONE;

    /** Whether the worker is asked before the files are. False by default. */
    boolean runWorkerFirst() default false;
}
