package com.example.modules;

import dev.athanor.annotation.Var;
import dev.athanor.annotation.Worker;
import dev.athanor.annotation.WorkerFormat;

/**
 * A service worker: its bindings are global variables. It is of a time when the files of a form were texts, and the runtime goes on
 * to treat it so.
 */
@Worker(
        entrypoint = "src/main/legacy/legacy.ts",
        format = WorkerFormat.SERVICE_WORKER,
        url = true,
        compatibilityDate = "2026-04-01",
        compatibilityFlags = "formdata_parser_converts_files_to_strings")
public interface Legacy {

    /** How the answer begins. */
    @Var("good day")
    String greeting();
}
