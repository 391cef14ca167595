package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {
    String nowhere();

    @Var("x")
    @Secret
    String both();

    @Var("x")
    int number();

    @Secret
    Tasks tasks();

    @Secret(variable = "NOT-A-VARIABLE")
    String token();
}
