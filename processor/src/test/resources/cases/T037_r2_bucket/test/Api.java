package test;

import dev.athanor.annotation.Worker;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    /** What people sent. */
    Uploads uploads();
}
