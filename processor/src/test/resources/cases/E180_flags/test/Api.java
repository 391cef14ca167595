package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(
        entrypoint = "src/api.ts",
        compatibilityDate = "2026-04-01",
        compatibilityFlags = {
            "nodejs_compta",
            "something_from_next_year",
            "rpc",
            "r2_public_beta_bindings",
            "webgpu",
            "fixup-transform-stream-backpressure",
            "no_global_navigator",
            "nodejs_als"
        })
public interface Api {

    @Worker(
            entrypoint = "src/api.ts",
            compatibilityDate = "2026-08-04",
            compatibility = Compatibility.NODE,
            compatibilityFlags = "nodejs_compat")
    interface Node {}
}
