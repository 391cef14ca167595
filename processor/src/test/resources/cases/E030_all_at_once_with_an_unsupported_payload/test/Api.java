package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
@QueueConsumer(queue = Tasks.class, batchSize = 101, deadLetterQueue = Tasks.class)
@QueueConsumer(queue = Tasks.class, batchSize = 0)
public interface Api {
    Tasks tasks();

    @Binding("TASKS")
    Tasks others();
}

@Queue
interface Tasks extends Producer<Task> {}

record Task(String id, Thread worker) {}
