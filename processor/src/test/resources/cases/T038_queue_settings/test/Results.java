package test;

import dev.athanor.annotation.PullConsumer;
import dev.athanor.annotation.Queue;
import dev.athanor.binding.PullQueue;

@Queue
@PullConsumer(
        batchSize = 20,
        maxRetries = 5,
        retryDelay = 30,
        visibilityTimeoutMs = 60_000,
        deadLetterQueue = Jobs.class,
        stages = "prod")
public interface Results extends PullQueue<Job> {}
