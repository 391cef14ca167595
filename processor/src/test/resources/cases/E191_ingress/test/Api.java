package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Tunnel(ingress = {
    @Ingress(hostname = "wiki.example.com", service = "http://localhost:8080"),
    @Ingress(hostname = "Wiki.example.com", service = "http://localhost:8081"),
    @Ingress(hostname = "git.example.com", path = "^/(docs", service = "https://localhost:8443"),
    @Ingress(hostname = "git.example.com", service = "http://localhost:3000",
            originRequest = @OriginRequest(http2Origin = true)),
    @Ingress(hostname = "git.example.com", service = "http://localhost:3001", stages = "test"),
})
public interface Api {}
