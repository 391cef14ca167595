package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    Jobs jobs();

    @Workflow(
            name = "-x",
            worker = String.class,
            limits = @WorkflowLimits(steps = 0),
            schedules = {"0 3 * * *", "soon", "0 3 * * *"})
    interface Jobs extends WorkflowRuns<Thread, String> {

        @WorkflowEvent
        void first(String instance);

        @WorkflowEvent
        int second(String instance, String payload);

        @WorkflowEvent
        void third(long instance, String payload);

        @WorkflowEvent
        void fourth(String instance, Thread payload);

        @WorkflowEvent(type = "fifth event")
        void fifth(String instance, String payload);

        @WorkflowEvent(type = "fourth")
        void sixth(String instance, String payload);

        void seventh(String instance, String payload);
    }

    @WorkerRef(service = "other")
    interface Other {}

    @Workflow(worker = Other.class, limits = @WorkflowLimits(steps = 5), schedules = "0 3 * * *")
    interface Elsewhere extends WorkflowRuns<String, String> {}

    @Workflow
    interface Raw {}

    @Queue
    interface Tasks extends Producer<String> {

        @WorkflowEvent
        void sent(String instance, String payload);
    }

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    interface First {

        Shared shared();
    }

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    interface Second {

        Shared shared();
    }

    @Workflow
    interface Shared extends WorkflowRuns<String, String> {}
}
