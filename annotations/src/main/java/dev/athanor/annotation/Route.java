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
 * Leads the requests that match a pattern to a {@link Worker}, before they reach the zone's own servers.
 *
 * <pre>{@code @Worker(routes = {@Route("backend.example.com/*"), @Route(value = "example.com/api/*", stages = "prod")}, …)}</pre>
 *
 * <p>A pattern begins with a host name in a zone of the account, or with {@code *} and one; its path may end with
 * {@code *}. There is no other wildcard, no query and no port. Where several patterns match, the most specific decides
 * (<a href="https://developers.cloudflare.com/workers/configuration/routing/routes/#matching-behavior">rules</a>). On
 * Cloudflare the host name needs a proxied DNS record; {@link Domain} makes one.
 *
 * <p>A route that is no longer declared is removed. On the local cloud it answers to requests with its host name in their
 * {@code Host} header.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Route {

    /**
     * The pattern: <code>api.example.com/*</code>, <code>*.example.com/images/*</code>. May hold <code>${app}</code>,
     * <code>${stage}</code> and <code>${env.NAME}</code>.
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
     * Whether a route of the same pattern that leads to a worker of somebody else is taken over. False by default: then it is
     * an error of the plan.
     */
    boolean adopt() default false;

    /** The stages that have the route. All of the worker's by default. */
    @Items(distinct = true)
    @Matches(pattern = "[a-z0-9][a-z0-9-]*", description = "lower-case letters, digits and dashes")
    String[] stages() default {};
}
