package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    @DurableObject
    interface Counter {}

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    interface Other {}

    int number();

    void nothing();

    Runnable work();

    java.util.List<String> names();

    Producer<String> producer();

    Counter counter();

    Other other();

    Tasks[] several();
}
