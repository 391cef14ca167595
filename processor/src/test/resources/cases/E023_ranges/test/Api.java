package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(
        entrypoint = "src/api.ts",
        compatibilityDate = "2026-04-01",
        observability = @Observability(headSamplingRate = 1.5),
        limits = @Limits(
                cpuMs = 0,
                subrequests = 10_000_001))
@QueueConsumer(
        queue = Tasks.class,
        batchSize = 0,
        maxWaitTimeMs = 60_001,
        maxRetries = -1,
        retryDelay = 43_201,
        maxConcurrency = 251)
public interface Api {}
