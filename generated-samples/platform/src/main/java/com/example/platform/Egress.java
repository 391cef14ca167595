package com.example.platform;

import dev.athanor.annotation.Worker;

/** Stands between the tenants and the internet. */
@Worker(entrypoint = "src/main/worker/egress.ts", compatibilityDate = "2026-04-01")
public interface Egress {}
