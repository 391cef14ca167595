package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
@Cron(value = "0 3 * * *", stages = {})
public interface Api {

    @R2Bucket(
            cors = @CorsRule(
                    origins = {},
                    methods = {CorsMethod.GET, CorsMethod.PUT, CorsMethod.GET}),
            domains = {
                @R2Domain(value = "files.example.com", zone = "")
            })
    @R2Notification(
            queue = Changes.class,
            eventTypes = {})
    interface Uploads extends ObjectStore {}

    @Stages({})
    @Queue
    interface Changes extends Producer<R2EventNotification> {}

    @Stages({"prod", "prod"})
    @Worker(
            entrypoint = "src/api.ts",
            compatibilityDate = "2026-04-01",
            bundle = @Bundle(define = {"A=1", "B=2", "A=3"}, external = {"sharp", "sharp"}))
    interface Bundled {}

    @Tunnel(ingress = @Ingress(hostname = "wiki.example.com", path = "", service = "http://localhost:8080"))
    interface Office {}
}
