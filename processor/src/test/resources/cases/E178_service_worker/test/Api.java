package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.js", compatibilityDate = "2026-04-01", format = WorkerFormat.SERVICE_WORKER)
public interface Api {

    @Var("a")
    @Binding("fetch")
    String one();

    @Var("b")
    @Binding("delete")
    String two();

    @Var("c")
    @Binding("DELETE")
    String three();
}
