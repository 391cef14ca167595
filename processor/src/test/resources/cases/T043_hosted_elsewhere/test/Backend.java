package test;

import dev.athanor.annotation.Worker;
import dev.athanor.binding.ObjectNamespace;

@Worker(entrypoint = "src/backend.ts", compatibilityDate = "2026-04-01")
public interface Backend {

    ObjectNamespace<Counter> counter();
}
