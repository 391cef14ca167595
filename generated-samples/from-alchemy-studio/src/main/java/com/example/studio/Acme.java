package com.example.studio;

import dev.athanor.annotation.Var;
import dev.athanor.annotation.Worker;

/** The site of the first customer. */
@Worker(
        name = "acme",
        namespace = Sites.class,
        entrypoint = "src/main/worker/acme.ts",
        compatibilityDate = "2026-04-01")
public interface Acme {

    /** What it says. */
    @Var("Acme by Studio")
    String greeting();
}
