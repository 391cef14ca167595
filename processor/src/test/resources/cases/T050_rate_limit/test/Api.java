package test;

import dev.athanor.annotation.RateLimit;
import dev.athanor.annotation.RateLimitPeriod;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.RateLimiter;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    /** How often a customer may order. */
    @RateLimit(namespaceId = 1001, limit = 100, period = RateLimitPeriod.MINUTE)
    RateLimiter perCustomer();

    @RateLimit(namespaceId = 1002, limit = 5, period = RateLimitPeriod.TEN_SECONDS)
    RateLimiter logins();
}
