package test;

import dev.athanor.annotation.*;

@Worker(
        entrypoint = "src/api.ts",
        compatibilityDate = "2026-04-01",
        routes = {
            @Route("api.example.com/*"),
            @Route("API.example.com/*"),
            @Route("example.com/*.jpg"),
            @Route("example.com/?page=1"),
            @Route("api.*.com/"),
            @Route("ftp://example.com/"),
            @Route("localhost/*"),
            @Route("example.com:8080/*"),
            @Route(""),
            @Route(value = "a.example.com/*", zone = "example.org"),
            @Route(value = "b.example.com/*", zone = "example.com", zoneId = "023e105f4ecef8ad9ca31a8372d0c353"),
            @Route(value = "c.example.com/*", zoneId = "example.com")
        },
        domains = {
            @Domain("api.example.com"),
            @Domain(value = "api.example.com", stages = "prod"),
            @Domain("*.example.com"),
            @Domain("https://api.example.com"),
            @Domain("-a.example.com"),
            @Domain(value = "b.example.com", zone = "b.example.org")
        })
@Cron(value = "0 3 * * *", name = "nightly", stages = "dev")
@Cron(value = "0 3 * * *", name = "night", stages = "prod")
@Cron(value = "0 4 * * *", name = "4 o'clock")
public interface Api {

    @Worker(
            entrypoint = "src/api.ts",
            compatibilityDate = "2026-04-01",
            routes = {@Route("api.example.com/*"), @Route(value = "d.example.com/*", stages = "prod")},
            domains = @Domain("api.example.com"))
    interface Second {}

    @Worker(
            entrypoint = "src/api.ts",
            compatibilityDate = "2026-04-01",
            routes = @Route(value = "d.example.com/*", stages = "dev"))
    interface Third {}

    @Tunnel(
            ingress = {
                @Ingress(service = "http://localhost:80"),
                @Ingress(hostname = "wiki", service = "http://localhost:80"),
                @Ingress(hostname = "wiki.example.com", service = "localhost:80"),
                @Ingress(
                        path = "^/x",
                        service = "http_status:999",
                        originRequest = @OriginRequest(connectTimeout = 0, proxyType = "http"))
            })
    interface Office {
        String token();
    }
}
