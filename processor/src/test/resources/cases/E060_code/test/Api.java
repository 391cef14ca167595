package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(compatibilityDate = "2026-04-01")
public interface Api {

    @Worker(
            entrypoint = "src/api.js",
            script = "export default {};",
            noBundle = true,
            bundle = @Bundle(minify = true),
            compatibilityDate = "2026-04-01")
    interface Both {}

    @Worker(
            compatibilityDate = "2026-04-01",
            assets = @Assets(path = "public", runWorkerFirst = true),
            format = WorkerFormat.MODULES,
            limits = @Limits(cpuMs = 50))
    @Cron("0 3 * * *")
    interface Files {
        StaticAssets assets();
    }

    @Worker(entrypoint = "api.ts", cwd = "src", noBundle = true, compatibilityDate = "2026-04-01")
    interface TypeScript {}

    @Worker(entrypoint = "missing.js", cwd = "src", compatibilityDate = "2026-04-01")
    interface Missing {}

    @Worker(
            entrypoint = "src/api.js",
            compatibilityDate = "2026-04-01",
            rules = {
                @ModuleRule(type = ModuleType.ES_MODULE, globs = "**/*.js"),
                @ModuleRule(type = ModuleType.TEXT, globs = "pages/*.md"),
                @ModuleRule(type = ModuleType.TEXT, globs = "**/*.txt")
            })
    interface Rules {}

    @Worker(
            entrypoint = "src/api.js",
            compatibilityDate = "2026-04-01",
            bundle = @Bundle(
                    target = "es4",
                    define = "VERSION",
                    alias = "./a=b",
                    loader = "svg=copy",
                    tsconfig = "tsconfig.json"))
    interface Options {}

    @Worker(
            entrypoint = "src/api.js",
            compatibilityDate = "2026-04-01",
            assets = @Assets(path = "public", runWorkerFirst = true, runWorkerFirstPatterns = {"!/a", "b"}))
    interface Patterns {}

    @Worker(
            entrypoint = "src/api.js",
            compatibilityDate = "2026-04-01",
            assets = @Assets(path = "public", runWorkerFirstPatterns = {"!/a"}))
    interface Negative {}

    @Worker(
            entrypoint = "src/api.js",
            compatibilityDate = "2026-04-01",
            assets = @Assets(path = "public", runWorkerFirstPatterns = {"/a/*", "/a/b", "/c", "/c"}))
    interface Redundant {}

    @Worker(entrypoint = "src/api.js", format = WorkerFormat.SERVICE_WORKER, compatibilityDate = "2026-04-01")
    interface Old {
        ObjectNamespace<Counter> counter();
    }

    @DurableObject
    interface Counter {
        long value();
    }

    @Entrypoint(worker = Old.class)
    interface Service {
        long value();
    }
}
