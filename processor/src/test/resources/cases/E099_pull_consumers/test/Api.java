package test;

import dev.athanor.annotation.PullConsumer;
import dev.athanor.annotation.Queue;
import dev.athanor.annotation.QueueConsumer;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.Producer;
import dev.athanor.binding.PullQueue;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
@QueueConsumer(queue = Api.Pulled.class)
@PullConsumer
public interface Api {

    record Job(String id) {}

    @Queue(deliveryDelay = 43_201, messageRetentionPeriod = 59)
    interface Unpulled extends PullQueue<Job> {}

    @Queue
    @PullConsumer(batchSize = 101, visibilityTimeoutMs = 0, deadLetterQueue = Pulled.class)
    interface Pulled extends PullQueue<Job> {}

    @Queue
    @PullConsumer(deadLetterQueue = Job.class)
    interface Lost extends Producer<Job> {}
}
