package com.example.mesh;

import dev.athanor.annotation.Worker;

/** Knows what is left. Its default export is a class, which others call by methods and by requests. */
@Worker(entrypoint = "src/main/worker/inventory.ts", compatibilityDate = "2026-04-01")
public interface Inventory {}
