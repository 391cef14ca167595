package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A limit on how often something may happen, which the worker's code asks for a key of its choice: a customer, a path. Stands on
 * a method that returns {@link dev.athanor.binding.RateLimiter}.
 *
 * <pre>{@code
 * @RateLimit(namespaceId = 1001, limit = 100, period = RateLimitPeriod.MINUTE)
 * RateLimiter perCustomer();
 * }</pre>
 *
 * <p>becomes {@code readonly PER_CUSTOMER: RateLimit;}, of which {@code await env.PER_CUSTOMER.limit({ key })} tells whether there
 * is room for one more. Each of Cloudflare's locations counts for itself, and not to the exact number
 * (<a href="https://developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit/">Rate Limiting</a>).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface RateLimit {

    /**
     * What is counted together: limiters of the same number share their counts, in all workers and stages of an account. Choose
     * one that nothing else in the account has.
     */
    @Range(min = 1, max = Integer.MAX_VALUE)
    int namespaceId();

    /** How often a key may be asked for in a period. */
    @Range(min = 1, max = Integer.MAX_VALUE, unit = "requests")
    int limit();

    /** How long is counted. Cloudflare offers these and no others. */
    RateLimitPeriod period();
}
