package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Stages({"dev", "prod"})
@Worker(
        entrypoint = "src/api.ts",
        compatibilityDate = "2026-04-01",
        routes = {
            @Route(value = "api.example.com/*", stages = "prod"),
            @Route(value = "test.example.com/*", stages = "test")
        })
@Cron(value = "0 3 * * *", stages = {"staging", "test"})
@Cron(value = "0 4 * * *", stages = {"test", "dev"})
public interface Api {

    @Queue
    interface Aufträge extends Producer<String> {}
}
