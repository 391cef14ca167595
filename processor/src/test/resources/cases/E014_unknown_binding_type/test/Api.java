package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    @DurableObject
    interface Counter {}

    int number();

    void nothing();

    Runnable work();

    java.util.List<String> names();

    Producer<String> producer();

    Counter counter();

    Tasks[] several();
}
