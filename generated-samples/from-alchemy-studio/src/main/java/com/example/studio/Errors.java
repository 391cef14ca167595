package com.example.studio;

import dev.athanor.annotation.Worker;

/** Hears of what went wrong in the {@link Studio}. */
@Worker(name = "studio-errors", entrypoint = "src/main/worker/errors.ts", compatibilityDate = "2026-04-01")
public interface Errors {

    /** Where it writes that down. */
    Albums albums();
}
