package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Queue
public interface Api extends Producer<Api.Task> {

    record Task(String id, Step step) {}

    record Step(Thread thread) {}

    @KvNamespace
    interface Values extends KeyValue<java.io.InputStream> {}

    @DurableObject
    interface Room {

        void run(Runnable callback);

        Task task();
    }
}
