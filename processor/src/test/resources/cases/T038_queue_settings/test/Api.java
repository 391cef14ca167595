package test;

import dev.athanor.annotation.QueueConsumer;
import dev.athanor.annotation.Worker;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
@QueueConsumer(queue = Jobs.class, batchSize = 1, stages = "dev")
@QueueConsumer(queue = Jobs.class, batchSize = 100, stages = "prod")
public interface Api {

    Jobs jobs();

    Results results();
}
