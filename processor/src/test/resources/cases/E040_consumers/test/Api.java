package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
@QueueConsumer(queue = String.class)
@QueueConsumer(queue = void.class)
@QueueConsumer(queue = Tasks.class, deadLetterQueue = Api.class)
public interface Api {

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    @QueueConsumer(
            queue = Jobs.class,
            deadLetterQueue = Jobs.class)
    interface Own {}

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    @QueueConsumer(queue = Jobs.class)
    interface Second {}

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    @QueueConsumer(queue = More.class)
    @QueueConsumer(queue = More.class)
    interface Twice {}

    @Queue
    interface Jobs extends Producer<Task> {}

    @Queue
    interface More extends Producer<Task> {}
}
