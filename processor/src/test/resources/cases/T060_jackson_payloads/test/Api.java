package test;

import dev.athanor.annotation.QueueConsumer;
import dev.athanor.annotation.Worker;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
@QueueConsumer(queue = Events.class)
public interface Api {

    Events events();

    Profiles profiles();
}
