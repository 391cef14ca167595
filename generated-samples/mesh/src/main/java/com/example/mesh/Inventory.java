package com.example.mesh;

import dev.athanor.annotation.Placement;
import dev.athanor.annotation.Worker;

/**
 * Knows what is left. Its default export is a class, which others call by methods and by requests. It runs near to the warehouse's
 * database.
 */
@Worker(
        entrypoint = "src/main/worker/inventory.ts",
        compatibilityDate = "2026-04-01",
        placement = @Placement(host = "warehouse.example.com:5432"))
public interface Inventory {}
