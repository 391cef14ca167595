package com.example.mesh;

import dev.athanor.annotation.Worker;

/** Knows products, and asks what they cost. */
@Worker(entrypoint = "src/main/worker/catalog.ts", compatibilityDate = "2026-04-01")
public interface Catalog {

    /** What products cost. */
    Prices prices();
}
