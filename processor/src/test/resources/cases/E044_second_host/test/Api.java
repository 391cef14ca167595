package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    ObjectNamespace<Counter> counter();

    @DurableObject
    interface Counter {}

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    interface Second {

        ObjectNamespace<Counter> counters();

        ObjectNamespace<Counter> again();

        @SuppressWarnings("rawtypes")
        ObjectNamespace raw();

        ObjectNamespace<String> texts();

        ObjectNamespace<?> any();
    }
}
