package test;

import dev.athanor.annotation.*;

@Worker(
        entrypoint = "index.js",
        cwd = "dist",
        noBundle = true,
        rules = {
            @ModuleRule(type = ModuleType.ES_MODULE, globs = {"index.js", "lib/**/*.js"}),
            @ModuleRule(type = ModuleType.COMMON_JS, globs = "legacy/*.js"),
            @ModuleRule(type = ModuleType.COMPILED_WASM, globs = "*.wasm"),
            @ModuleRule(type = ModuleType.DATA, globs = "*.dat")
        },
        compatibilityDate = "2026-04-01")
public interface Api {}
