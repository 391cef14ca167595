package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Matches;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A secret text that the worker's code reads from {@code env}. Stands on a method that returns {@code String}. Its value
 * is read from the environment, or from the project's {@code .env} file, when a stage is planned; it is written nowhere.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Secret {

    /** The environment variable that holds the value. The binding's name by default. */
    @Matches(pattern = "[A-Za-z_][A-Za-z0-9_]*", description = "the name of an environment variable")
    String variable() default "";

    /**
     * Whether the value is kept somewhere else: set in the dashboard, by <code>wrangler secret put</code>, or by another program.
     * Each upload keeps the value that the account has
     * (<a href="https://developers.cloudflare.com/workers/configuration/multipart-upload-metadata/#bindings">inherit</a>), so that
     * rotating it there is no difference to put right. Only where the account has none yet, as before the first deployment, the
     * environment variable is read for its first value; without one either, the plan is refused. False by default.
     */
    boolean external() default false;
}
