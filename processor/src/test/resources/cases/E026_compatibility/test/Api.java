package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-02-30")
public interface Api {

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "1.4.2026")
    interface Form {}

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2021-11-01")
    interface Early {}

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2024-09-22", compatibility = Compatibility.NODE)
    interface Node {}

    @Worker(
            entrypoint = "src/api.ts",
            compatibilityDate = "2026-04-01",
            compatibility = Compatibility.NODE,
            compatibilityFlags = {"nodejs_compat", "no_nodejs_compat", "nodejs_compat_v2"})
    interface Flags {}

    @Worker(
            entrypoint = "src/api.ts",
            compatibilityDate = "2026-04-01",
            compatibilityFlags = {
                "url_standard",
                "url_original",
                "rpc",
                "rpc"
            })
    interface Exclusive {}
}
