package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {
    ObjectNamespace<Counter> counter();

    ObjectNamespace<Tally> tally();

    ObjectNamespace<Ledger> ledger();

    @Worker(entrypoint = "src/backend.ts", compatibilityDate = "2026-04-01")
    interface Backend {}

    @DurableObject
    interface Counter {
        long value();
    }

    @DurableObject(renamedFrom = "Counter")
    interface Tally {
        long value();
    }

    @DurableObject(renamedFrom = "Counter")
    interface Ledger {
        long value();
    }

    @DurableObject(worker = Backend.class)
    interface Room {
        long value();
    }

    @DurableObject(worker = Api.class, className = "Room", transferredFrom = Backend.class)
    interface Hall {
        long value();
    }

    @DurableObject(worker = Backend.class, className = "Left", renamedFrom = "Right")
    interface Left {
        long value();
    }

    @DurableObject(worker = Backend.class, className = "Right", renamedFrom = "Left")
    interface Right {
        long value();
    }
}
