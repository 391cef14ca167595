package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    @DurableObject(renamedFrom = "Counter")
    interface Counter {}

    @DurableObject(className = "Room", renamedFrom = "Hall", transferredFrom = Old.class)
    interface Both {}

    @DurableObject(transferredFrom = Old.class, transferredFromScript = "old")
    interface Two {}

    @DurableObject(worker = Old.class, transferredFrom = Old.class)
    interface Itself {}

    @DurableObject(worker = Counter.class)
    interface NoWorker {}

    @DurableObject(renamedFrom = "my-class", transferredFrom = String.class, transferredFromScript = "Upper Case")
    interface Forms {}

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    interface Old {}
}
