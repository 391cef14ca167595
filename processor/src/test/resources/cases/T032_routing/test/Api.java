package test;

import dev.athanor.annotation.Cron;
import dev.athanor.annotation.Domain;
import dev.athanor.annotation.Route;
import dev.athanor.annotation.Worker;

@Worker(
        entrypoint = "src/api.ts",
        compatibilityDate = "2026-04-01",
        routes = {
            @Route("backend.example.com/*"),
            @Route(value = "https://*.example.com/img/*", zone = "example.com", adopt = true, stages = "prod"),
            @Route(value = "${stage}.example.org/", zoneId = "${env.ZONE_ID}"),
            @Route("${env.ROUTE}")
        },
        domains = {
            @Domain(value = "api.example.com", stages = {"prod", "test"}),
            @Domain(
                    value = "${stage}.api.example.com",
                    zoneId = "023e105f4ecef8ad9ca31a8372d0c353",
                    adopt = true,
                    overrideExistingOrigin = true)
        })
@Cron(value = "0 3 * * *", name = "nightly")
@Cron(value = "0 6 * * *", name = "nightly", stages = "prod")
@Cron("*/5 * * * *")
public interface Api {}
