package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

/** In the older format. */
@Worker(
        entrypoint = "src/api.ts",
        format = WorkerFormat.SERVICE_WORKER,
        url = true,
        compatibilityDate = "2026-04-01")
@Cron("0 3 * * *")
@QueueConsumer(queue = Tasks.class)
public interface Api {
    Tasks tasks();

    @Var("debug")
    String logLevel();
}
