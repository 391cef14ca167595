package test;

import dev.athanor.annotation.DurableObject;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.ObjectNamespace;

class Old {

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    interface Api {

        /** @deprecated nobody counts any more */
        @Deprecated
        ObjectNamespace<Counter> counter();
    }

    @Deprecated(forRemoval = true)
    @DurableObject
    interface Counter {

        @Deprecated
        long value();
    }
}
