package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api<T> {

    @DurableObject
    interface Store<T> {}
}
