package com.example.mesh;

import dev.athanor.annotation.Worker;

/** Knows discounts, which depend on a product's category, so that it asks the catalog: here the circle closes. */
@Worker(entrypoint = "src/main/worker/promotions.ts", compatibilityDate = "2026-04-01")
public interface Promotions {

    /** What category a product is of. */
    Products products();
}
