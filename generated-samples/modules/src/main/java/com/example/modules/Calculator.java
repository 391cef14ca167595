package com.example.modules;

import dev.athanor.annotation.Assets;
import dev.athanor.annotation.Bundle;
import dev.athanor.annotation.ModuleRule;
import dev.athanor.annotation.ModuleType;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.StaticAssets;

/** TypeScript that is bundled, with what it imports: WebAssembly, SQL, HTML, Markdown, a picture. */
@Worker(
        entrypoint = "calculator.ts",
        cwd = "src/main/worker",
        url = true,
        compatibilityDate = "2026-04-01",
        rules = @ModuleRule(type = ModuleType.TEXT, globs = "**/*.md", fallthrough = true),
        bundle =
                @Bundle(
                        minify = true,
                        keepNames = false,
                        target = "es2022",
                        tsconfig = "tsconfig.json",
                        define = "VERSION=\"1.0 for ${stage}\"",
                        alias = "words=./words.ts",
                        loader = ".svg=dataurl",
                        external = "node:buffer",
                        conditions = {"workerd", "worker", "browser"}),
        assets =
                @Assets(
                        path = "src/main/public",
                        runWorkerFirstPatterns = {"/sum/*", "!/sum/help"}))
public interface Calculator {

    /** The pages beside the calculator. */
    StaticAssets pages();
}
