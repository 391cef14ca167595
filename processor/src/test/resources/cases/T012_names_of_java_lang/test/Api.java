package test;

import dev.athanor.annotation.Var;
import dev.athanor.annotation.Worker;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    Queued queued();

    @Var("x")
    java.lang.String text();
}
