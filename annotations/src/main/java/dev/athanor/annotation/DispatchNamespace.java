package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.Placeholders;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a dispatch namespace: a place for workers that nobody calls but a worker of yours, by a name that is known only at
 * run time (<a href="https://developers.cloudflare.com/cloudflare-for-platforms/workers-for-platforms/">Workers for
 * Platforms</a>). The interface extends {@link dev.athanor.binding.Dispatcher}. A method of a {@link Worker} that returns it
 * lets that worker call what is in it; {@link Worker#namespace()} puts a worker into it.
 *
 * <pre>{@code
 * @DispatchNamespace interface Tenants extends Dispatcher {}
 * @Worker(entrypoint = "src/main/worker/gateway.ts", …) interface Gateway { Tenants tenants(); }
 * @Worker(namespace = Tenants.class, entrypoint = "src/main/worker/acme.ts", …) interface Acme {}
 * }</pre>
 *
 * <p>becomes {@code readonly TENANTS: DispatchNamespace} in the {@code Env} of {@code Gateway}. The namespace holds what was
 * put into it at run time too, so that it is deleted only with consent that names it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DispatchNamespace {

    /**
     * The namespace's name, unique in the account: letters, digits, dashes and underscores, 63 characters at most. May hold
     * <code>${app}</code>, <code>${stage}</code> and <code>${env.NAME}</code>. By default <code>${app}-${stage}-</code> and the
     * interface's name in kebab case.
     */
    @Placeholders
    @Matches(
            pattern = "[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?",
            description = "letters, digits, dashes and underscores, with a letter or digit at both ends",
            maxLength = 63)
    String name() default "";

    /**
     * Whether a namespace of this name that is in the account already, and that this stage has not created, is taken over. Without
     * it one with a name of its own is refused. False by default.
     */
    boolean adopt() default false;
}
