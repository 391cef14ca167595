package test;

import dev.athanor.annotation.Placement;
import dev.athanor.annotation.Worker;

@Worker(
        entrypoint = "src/errors.ts",
        compatibilityDate = "2026-04-01",
        placement = @Placement(region = "frankfurt", host = "db.example.com", hostname = "https://example.com"))
interface Errors {}
