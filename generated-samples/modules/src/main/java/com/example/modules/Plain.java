package com.example.modules;

import dev.athanor.annotation.ModuleRule;
import dev.athanor.annotation.ModuleType;
import dev.athanor.annotation.Worker;

/** JavaScript that is uploaded as it is, with the modules that the rules find. */
@Worker(
        entrypoint = "src/main/plain/index.js",
        url = true,
        compatibilityDate = "2026-04-01",
        noBundle = true,
        rules = {
            @ModuleRule(type = ModuleType.ES_MODULE, globs = "lib/*.js"),
            @ModuleRule(type = ModuleType.COMMON_JS, globs = "lib/*.cjs"),
            @ModuleRule(type = ModuleType.COMPILED_WASM, globs = "*.wasm"),
            @ModuleRule(type = ModuleType.DATA, globs = "*.dat")
        })
public interface Plain {}
