package test;

import dev.athanor.annotation.Worker;

/** Takes work. */
@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    /** Where work goes. */
    Tasks taskQueue();
}
