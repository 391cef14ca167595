package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "", compatibilityDate = "2026-04-01")
public interface Api {

    @Worker(entrypoint = "src/missing.ts", compatibilityDate = "2026-04-01")
    interface Missing {}

    @Worker(entrypoint = "src", compatibilityDate = "2026-04-01")
    interface Directory {}

    @Worker(entrypoint = "../api.ts", compatibilityDate = "2026-04-01")
    interface Above {}

    @Worker(entrypoint = "/etc/passwd", compatibilityDate = "2026-04-01")
    interface Absolute {}

    @Worker(entrypoint = "../../a", compatibilityDate = "2026-04-01")
    interface Zero {}

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01", assets = @Assets(path = "public"))
    interface Assetless {}

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01", assets = @Assets(path = ""))
    interface EmptyAssets {}
}
