package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Placeholders;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a service binding tells the worker at its other end of who calls: it finds the value as {@code this.ctx.props}
 * (<a href="https://developers.cloudflare.com/workers/runtime-apis/context/#props">rule</a>). The caller's code cannot change
 * it, so that it can say what the caller may do. Stands on a method that returns an {@link Entrypoint}, a {@link Worker} or a
 * {@link WorkerRef}.
 *
 * <pre>{@code
 * @Props("{\"role\": \"reader\"}") UserService users();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Props {

    /** A JSON object. Its texts may hold <code>${app}</code>, <code>${stage}</code> and <code>${env.NAME}</code>. */
    @Placeholders
    String value();
}
