package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public class Api {

    @Queue
    enum Color {
        RED
    }

    @DurableObject
    record Point(int x, int y) {}

    @KvNamespace
    @interface Mark {}

    @Var("x")
    String text() {
        return "";
    }
}
