package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
@QueueConsumer(queue = Tasks.class)
@QueueConsumer(
        queue = Api.Jobs.class,
        batchSize = 101)
public interface Api {

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    @QueueConsumers({
        @QueueConsumer(queue = Third.class, batchSize = 101)
    })
    interface Contained {}

    @Queue
    interface Jobs extends Producer<Task> {}

    @Queue
    interface Third extends Producer<Task> {}
}
