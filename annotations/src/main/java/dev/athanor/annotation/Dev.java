package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a worker is served by {@code mvn athanor:dev}. Nothing of it reaches an account.
 *
 * <pre>{@code
 * @Worker(entrypoint = "src/main/worker/api.ts", compatibilityDate = "2026-04-01", dev = @Dev(port = 8800, tunnel = true))
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Dev {

    /**
     * The port on this machine at which the worker answers, from 1 to 65,535, whether or not it has an address in the account.
     * Where it is taken, that is an error. By default the next free one from {@code athanor.port} on.
     */
    @Range(min = 1, max = 65_535)
    int port() default 0;

    /**
     * Whether the worker gets a public address for as long as it is served: a
     * <a href="https://developers.cloudflare.com/tunnel/setup/#quick-tunnels-development">quick tunnel</a>, which takes
     * {@code cloudflared} on this machine and no account. False by default.
     */
    boolean tunnel() default false;

    /**
     * Whether the worker runs at Cloudflare instead of here. That is refused (ATH080): {@code dev} works without an account, and
     * a worker that runs in one is what a stage of your own is for.
     */
    boolean remote() default false;
}
