package test;

import dev.athanor.annotation.Cache;
import dev.athanor.annotation.Placement;
import dev.athanor.annotation.Worker;

@Worker(
        entrypoint = "src/errors.ts",
        compatibilityDate = "2026-04-01",
        adopt = true,
        retain = true,
        cache = @Cache(enabled = false),
        placement = @Placement(host = "db.${stage}.example.com:5432"))
interface Errors {}
