package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
@QueueConsumer(queue = Api.Orders.class, deadLetterQueue = Api.Failed.class)
@QueueConsumer(queue = Api.Failed.class, deadLetterQueue = Api.Hopeless.class)
@QueueConsumer(queue = Api.Hopeless.class, deadLetterQueue = Api.Failed.class)
@QueueConsumer(queue = Api.There.class, deadLetterQueue = Api.Back.class, stages = "dev")
@QueueConsumer(queue = Api.Back.class, deadLetterQueue = Api.There.class, stages = "prod")
public interface Api {

    @Queue
    interface Orders extends Producer<String> {}

    @Queue
    interface Failed extends Producer<String> {}

    @Queue
    interface Hopeless extends Producer<String> {}

    @Queue
    interface There extends Producer<String> {}

    @Queue
    interface Back extends Producer<String> {}

    @Queue
    @PullConsumer(deadLetterQueue = Lost.class)
    interface Results extends PullQueue<String> {}

    @Queue
    @PullConsumer(deadLetterQueue = Results.class)
    interface Lost extends PullQueue<String> {}
}
