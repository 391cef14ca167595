package test;

import dev.athanor.annotation.RateLimit;
import dev.athanor.annotation.RateLimitPeriod;
import dev.athanor.annotation.Var;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.RateLimiter;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    RateLimiter perCustomer();

    @RateLimit(namespaceId = 0, limit = 0, period = RateLimitPeriod.MINUTE)
    RateLimiter logins();

    @Var("info")
    @RateLimit(namespaceId = 1, limit = 1, period = RateLimitPeriod.MINUTE)
    String logLevel();
}
