package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

class Api {

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    private interface Hidden {}
}
