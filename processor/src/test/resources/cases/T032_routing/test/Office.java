package test;

import dev.athanor.annotation.Ingress;
import dev.athanor.annotation.OriginRequest;
import dev.athanor.annotation.Tunnel;

/** The servers of the office. */
@Tunnel(
        name = "${app}-${stage}-office",
        ingress = {
            @Ingress(hostname = "wiki.example.com", path = "^/docs", service = "http://localhost:8080"),
            @Ingress(
                    hostname = "*.example.org",
                    service = "https://localhost:8443",
                    originRequest = @OriginRequest(noTLSVerify = true, httpHostHeader = "git.internal"),
                    stages = "prod"),
            @Ingress(service = "http_status:404")
        },
        originRequest = @OriginRequest(connectTimeout = 10),
        warpRouting = true,
        adopt = true,
        retain = true)
public interface Office {}
