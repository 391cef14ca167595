package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Cron("0 3 * * *")
@QueueConsumer(queue = Api.Tasks.class)
public interface Api {

    @Queue
    @Cron("0 3 * * *")
    @Cron("0 4 * * *")
    interface Tasks extends Producer<String> {}
}
