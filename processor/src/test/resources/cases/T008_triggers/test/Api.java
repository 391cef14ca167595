package test;

import dev.athanor.annotation.Cron;
import dev.athanor.annotation.QueueConsumer;
import dev.athanor.annotation.Worker;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
@Cron("0 3 * * *")
@Cron("0 18 * * FRIL")
@QueueConsumer(
        queue = Tasks.class,
        batchSize = 10,
        maxWaitTimeMs = 0,
        maxRetries = 100,
        retryDelay = 43_200,
        maxConcurrency = 250,
        deadLetterQueue = FailedTasks.class)
@QueueConsumer(queue = FailedTasks.class)
public interface Api {}
