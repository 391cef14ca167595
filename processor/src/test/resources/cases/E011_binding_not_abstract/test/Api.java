package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {
    static int number() {
        return 1;
    }

    default String text() {
        return hidden();
    }

    private String hidden() {
        return "";
    }
}
