package com.example.platform;

import dev.athanor.annotation.Var;
import dev.athanor.annotation.Worker;

/** The first tenant. */
@Worker(
        name = "acme",
        namespace = Tenants.class,
        entrypoint = "src/main/worker/acme.ts",
        compatibilityDate = "2026-04-01")
public interface Acme {

    /** How it greets. */
    @Var("Welcome to Acme")
    String greeting();
}
