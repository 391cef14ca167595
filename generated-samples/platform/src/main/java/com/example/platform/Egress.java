package com.example.platform;

import dev.athanor.annotation.Placement;
import dev.athanor.annotation.Worker;

/** Stands between the tenants and the internet, near to the site that they call most. */
@Worker(
        entrypoint = "src/main/worker/egress.ts",
        compatibilityDate = "2026-04-01",
        placement = @Placement(hostname = "weather.example.com"))
public interface Egress {}
