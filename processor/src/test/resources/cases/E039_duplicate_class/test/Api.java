package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    @DurableObject
    interface Counter {}

    @DurableObject(className = "Counter")
    interface Meter {}

    ObjectNamespace<Counter> counter();

    ObjectNamespace<Meter> meter();
}
