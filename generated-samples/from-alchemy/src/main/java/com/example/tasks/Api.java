package com.example.tasks;

import dev.athanor.annotation.Assets;
import dev.athanor.annotation.Compatibility;
import dev.athanor.annotation.Cron;
import dev.athanor.annotation.HtmlHandling;
import dev.athanor.annotation.Limits;
import dev.athanor.annotation.NotFoundHandling;
import dev.athanor.annotation.Observability;
import dev.athanor.annotation.Placement;
import dev.athanor.annotation.PlacementMode;
import dev.athanor.annotation.QueueConsumer;
import dev.athanor.annotation.Secret;
import dev.athanor.annotation.Var;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.ObjectNamespace;
import dev.athanor.binding.Self;
import dev.athanor.binding.StaticAssets;

/** Takes tasks over HTTP, and works through them. */
@Worker(
        name = "api-worker",
        url = true,
        entrypoint = "src/main/worker/api.ts",
        compatibilityDate = "2025-09-13",
        compatibility = Compatibility.NODE,
        observability = @Observability(enabled = true),
        limits = @Limits(cpuMs = 50_000),
        placement = @Placement(mode = PlacementMode.SMART),
        assets =
                @Assets(
                        path = "src/main/public",
                        htmlHandling = HtmlHandling.AUTO_TRAILING_SLASH,
                        notFoundHandling = NotFoundHandling.NOT_FOUND_PAGE,
                        runWorkerFirst = true))
@Cron("0 0 * * *")
@Cron("0 */6 * * *")
@QueueConsumer(
        queue = TaskQueue.class,
        batchSize = 15,
        maxConcurrency = 3,
        maxRetries = 5,
        maxWaitTimeMs = 2500,
        retryDelay = 60,
        deadLetterQueue = FailedTasks.class)
public interface Api {

    /** Where tasks wait. */
    TaskQueue taskQueue();

    /** How many tasks were done, in one object named {@code all}. */
    ObjectNamespace<Counter> counter();

    /** Answers that are kept for a while. */
    Cache cache();

    /** The tasks that were done. */
    TasksDb db();

    /** Tells people. */
    Notifier notifier();

    /** The worker itself. */
    Self self();

    /** The pages. */
    StaticAssets assets();

    /** What is logged: {@code debug} or {@code info}. */
    @Var("info")
    String logLevel();

    /** What a client has to send as its bearer token. */
    @Secret
    String apiKey();
}
