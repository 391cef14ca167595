package com.example.mesh;

import dev.athanor.annotation.Worker;

/** Knows prices, and asks what is taken off. */
@Worker(entrypoint = "src/main/worker/pricing.ts", compatibilityDate = "2026-04-01")
public interface Pricing {

    /** What is taken off. */
    Discounts discounts();
}
