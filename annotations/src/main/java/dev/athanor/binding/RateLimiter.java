package dev.athanor.binding;

/**
 * Tells whether something happens too often
 * (<a href="https://developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit/">Rate Limiting</a>). The worker's code
 * uses it; in Java it can do nothing.
 *
 * <p>A method {@code RateLimiter perCustomer()} with {@link dev.athanor.annotation.RateLimit} becomes {@code readonly
 * PER_CUSTOMER: RateLimit}.
 */
public interface RateLimiter {}
