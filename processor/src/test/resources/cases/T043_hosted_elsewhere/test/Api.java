package test;

import dev.athanor.annotation.Worker;
import dev.athanor.binding.ObjectNamespace;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    ObjectNamespace<Counter> counter();

    Report report();
}
