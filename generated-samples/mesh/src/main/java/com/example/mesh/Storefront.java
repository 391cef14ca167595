package com.example.mesh;

import dev.athanor.annotation.Props;
import dev.athanor.annotation.Worker;

/** What customers see. */
@Worker(entrypoint = "src/main/worker/storefront.ts", compatibilityDate = "2026-04-01", url = true)
public interface Storefront {

    /** What there is. */
    Products products();

    /** What is left, for somebody who may look and not take. */
    @Props("{\"role\": \"reader\"}")
    Stock stock();

    /** The same worker over HTTP, which shows its own page. */
    Inventory inventory();
}
