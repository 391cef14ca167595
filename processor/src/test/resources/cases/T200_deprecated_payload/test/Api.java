package test;

import dev.athanor.annotation.Worker;
import java.util.List;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    Tasks tasks();

    /** What is sent is deprecated, and not the queue. */
    @SuppressWarnings("deprecation")
    @dev.athanor.annotation.Queue
    interface Tasks extends dev.athanor.binding.Producer<List<Task>> {}
}
