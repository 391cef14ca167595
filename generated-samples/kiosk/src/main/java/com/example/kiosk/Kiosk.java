package com.example.kiosk;

import dev.athanor.annotation.Worker;

/** Shows a product on the screen, at {@code /<id>}. */
@Worker(entrypoint = "src/main/worker/kiosk.ts", url = true, compatibilityDate = "2026-04-01")
public interface Kiosk {

    /** What there is, called by methods. */
    Products products();

    /** The same worker, called by requests. */
    Catalog catalog();
}
