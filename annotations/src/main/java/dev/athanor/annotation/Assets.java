package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Matches;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The static files served with a worker, before the worker itself is asked
 * (<a href="https://developers.cloudflare.com/workers/static-assets/">Static Assets</a>). A method that returns
 * {@link dev.athanor.binding.StaticAssets} lets the worker's code read them too.
 *
 * <p>Three files at the top of the directory are not served: {@code _headers} and {@code _redirects}, whose rules Cloudflare
 * applies (100 rules of headers, 2,000 redirects and 100 with patterns), and {@code .assetsignore}, which says in the syntax of
 * {@code .gitignore} what else is not. Mistakes in them are reported with their lines when a stage is planned.
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

    /** Whether the worker is asked before the files are, for all paths. False by default. */
    boolean runWorkerFirst() default false;

    /**
     * The paths for which the worker is asked first, instead of {@link #runWorkerFirst()} for all: {@code /api/*}, and with an
     * exclamation mark those for which it is not: {@code !/api/docs/*}. At most 100 of 100 characters, and at least one without
     * the mark (<a href="https://developers.cloudflare.com/workers/static-assets/routing/worker-script/">rule</a>).
     */
    @Matches(pattern = "!?/.*", description = "a path that begins with / or !/", maxLength = 100)
    String[] runWorkerFirstPatterns() default {};
}
