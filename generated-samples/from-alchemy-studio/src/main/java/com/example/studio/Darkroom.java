package com.example.studio;

import dev.athanor.annotation.Ingress;
import dev.athanor.annotation.OriginRequest;
import dev.athanor.annotation.Tunnel;

/** The machines of the darkroom, which have no public address. */
@Tunnel(
        name = "studio-darkroom",
        ingress = {
            @Ingress(
                    hostname = "darkroom.example.com",
                    path = "^/lamps",
                    service = "http://localhost:8082",
                    originRequest = @OriginRequest(httpHostHeader = "lamps.internal")),
            @Ingress(hostname = "darkroom.example.com", service = "http://localhost:8081")
        },
        warpRouting = true,
        originRequest = @OriginRequest(connectTimeout = 10, noTLSVerify = true))
public interface Darkroom {}
