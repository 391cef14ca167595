package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

/** Its code stands here. */
@Worker(
        script = """
                import { text } from "words";
                export default { fetch: (request, env) => new Response(`${text} ${VERSION}`) };
                """,
        cwd = "code",
        rules = @ModuleRule(type = ModuleType.TEXT, globs = "**/*.md", fallthrough = true),
        bundle = @Bundle(
                minify = true,
                keepNames = false,
                target = "es2022",
                tsconfig = "tsconfig.json",
                define = {"VERSION=\"${env.VERSION}\"", "process.env.MODE=\"fast\""},
                alias = "words=./words.ts",
                loader = ".svg=text",
                external = "left-out",
                conditions = {"workerd", "custom"}),
        sourceMap = false,
        compatibilityDate = "2026-04-01",
        assets = @Assets(path = "public", runWorkerFirstPatterns = {"/api/*", "!/api/docs/*"}))
public interface Api {
    StaticAssets assets();
}
