package com.example.gateway;

import dev.athanor.annotation.Ingress;
import dev.athanor.annotation.OriginRequest;
import dev.athanor.annotation.Tunnel;

/** The servers in the office, which have no public address. */
@Tunnel(
        ingress = {
            @Ingress(
                    hostname = "wiki-${stage}.example.com",
                    path = "^/docs",
                    service = "${env.WIKI_URL}",
                    originRequest = @OriginRequest(httpHostHeader = "wiki.internal")),
            @Ingress(hostname = "wiki-${stage}.example.com", service = "http_status:403"),
            @Ingress(
                    hostname = "git.example.com",
                    service = "https://localhost:8443",
                    originRequest =
                            @OriginRequest(
                                    originServerName = "git.internal",
                                    caPool = "/etc/ssl/office.pem",
                                    http2Origin = true,
                                    disableChunkedEncoding = true),
                    stages = "prod"),
            @Ingress(
                    hostname = "*.lab.example.com",
                    service = "https://localhost:9443",
                    originRequest = @OriginRequest(noTLSVerify = true, matchSNItoHost = true),
                    stages = "prod"),
            @Ingress(
                    hostname = "ssh.example.com",
                    service = "ssh://localhost:22",
                    originRequest = @OriginRequest(proxyType = "socks"),
                    stages = "prod")
        },
        originRequest =
                @OriginRequest(
                        connectTimeout = 10,
                        tlsTimeout = 5,
                        tcpKeepAlive = 15,
                        noHappyEyeballs = true,
                        keepAliveConnections = 20,
                        keepAliveTimeout = 60))
public interface Office {}
