package com.example.platform;

import dev.athanor.annotation.Assets;
import dev.athanor.annotation.Worker;

/** The second tenant, which has static files too. */
@Worker(
        name = "globex",
        namespace = Tenants.class,
        entrypoint = "src/main/worker/globex.ts",
        compatibilityDate = "2026-04-01",
        assets = @Assets(path = "src/main/globex"))
public interface Globex {}
