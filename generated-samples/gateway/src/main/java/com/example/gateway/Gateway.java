package com.example.gateway;

import dev.athanor.annotation.Cron;
import dev.athanor.annotation.Domain;
import dev.athanor.annotation.RateLimit;
import dev.athanor.annotation.RateLimitPeriod;
import dev.athanor.annotation.Route;
import dev.athanor.annotation.Var;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.RateLimiter;

/**
 * Answers for the company's host names: its own domain in each stage, and in production what used to be a server's part of the
 * site.
 */
@Worker(
        entrypoint = "src/main/worker/gateway.ts",
        compatibilityDate = "2026-04-01",
        routes = {
            @Route("${stage}.example.com/api/*"),
            // The shops of the customers; a route of the worker that had them before is taken over.
            @Route(value = "*.shops.example.com/*", zone = "example.com", adopt = true),
            @Route(value = "example.com/api/*", zoneId = "023e105f4ecef8ad9ca31a8372d0c353", stages = "prod")
        },
        domains = {
            @Domain(
                    value = "api-${stage}.example.com",
                    stages = {"dev", "test"}),
            // Both lead elsewhere until the first deployment of production.
            @Domain(value = "api.example.com", zone = "example.com", adopt = true, stages = "prod"),
            @Domain(
                    value = "www.example.org",
                    zoneId = "9a7806061c88ada191ed06f989cc3dac",
                    overrideExistingOrigin = true,
                    stages = "prod")
        })
@Cron(value = "0 3 * * *", name = "nightly")
@Cron(value = "0 15 * * SUN", name = "nightly", stages = "prod")
@Cron(value = "*/10 * * * *", name = "refresh")
public interface Gateway {

    /** The stage that answers. */
    @Var("${stage}")
    String stage();

    /** How often a customer's shop may be asked for. */
    @RateLimit(namespaceId = 2101, limit = 20, period = RateLimitPeriod.TEN_SECONDS)
    RateLimiter perShop();
}
