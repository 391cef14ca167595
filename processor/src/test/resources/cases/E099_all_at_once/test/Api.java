package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(name = "API", entrypoint = "", compatibilityDate = "2026-13-01")
@Cron("60 * * * *")
@QueueConsumer(queue = Tasks.class, batchSize = 0, deadLetterQueue = Tasks.class)
public interface Api {

    Tasks tasks(int number);

    Tasks one();

    @Binding("ONE")
    Tasks two();

    Unknown unknown();

    interface Unknown {}
}
