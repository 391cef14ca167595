package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Items;
import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.NotBlank;
import dev.athanor.annotation.constraint.Placeholders;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a {@link Worker} a host name of its own: it takes every request there, and Cloudflare keeps the DNS record and the
 * certificate (<a href="https://developers.cloudflare.com/workers/configuration/routing/custom-domains/">Custom Domains</a>).
 *
 * <pre>{@code @Worker(domains = @Domain(value = "api.example.com", stages = "prod"), …)}</pre>
 *
 * <p>A domain that is no longer declared is detached. On the local cloud it answers to requests with the host name in their
 * {@code Host} header.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Domain {

    /**
     * The host name, in a zone of the account, without wildcards. May hold <code>${app}</code>, <code>${stage}</code> and
     * <code>${env.NAME}</code>.
     */
    @Placeholders
    String value();

    /**
     * The id of the zone that the host name is in, 32 hexadecimal digits. By default the zone is found by the host name, label
     * by label. May hold <code>${env.NAME}</code>.
     */
    @Placeholders
    String zoneId() default "";

    /** The name of the zone that the host name is in: {@code example.com}. By default it is found by the host name. */
    @NotBlank
    @Placeholders
    String zone() default "";

    /**
     * Whether the domain is taken from a worker of somebody else that has it. False by default: then that is an error of the
     * plan (Cloudflare's error 100116).
     */
    boolean adopt() default false;

    /**
     * Whether a DNS record that leads the host name elsewhere is replaced, and the domain is taken from another worker that
     * has it. Requests stop reaching those at once. False by default: then both are errors (100117, 100116).
     */
    boolean overrideExistingOrigin() default false;

    /** The stages that have the domain. All of the worker's by default. */
    @Items(distinct = true)
    @Matches(pattern = "[a-z0-9][a-z0-9-]*", description = "lower-case letters, digits and dashes")
    String[] stages() default {};
}
