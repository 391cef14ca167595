package com.example.modules;

import dev.athanor.annotation.Var;
import dev.athanor.annotation.Worker;
import dev.athanor.annotation.WorkerFormat;

/** A service worker: its bindings are global variables. */
@Worker(
        entrypoint = "src/main/legacy/legacy.ts",
        format = WorkerFormat.SERVICE_WORKER,
        url = true,
        compatibilityDate = "2026-04-01")
public interface Legacy {

    /** How the answer begins. */
    @Var("good day")
    String greeting();
}
