package dev.athanor.runtime.resource;

import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.cloudflare.NotFoundException;
import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.cloudflare.TunnelsApi.Config;
import dev.athanor.runtime.cloudflare.TunnelsApi.Ingress;
import dev.athanor.runtime.cloudflare.TunnelsApi.Tunnel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** The account's tunnels, and how they are configured. */
final class TunnelReads {

    private final Memo<String, List<Tunnel>> tunnels;
    private final Memo<String, Optional<Config>> configurations;

    TunnelReads(CloudflareApi api, Executor executor) {
        this.tunnels = new Memo<>(all -> CompletableFuture.supplyAsync(() -> Page.all(api.tunnels()::list), executor));
        this.configurations =
                new Memo<>(tunnel -> CompletableFuture.supplyAsync(() -> configuration(api, tunnel), executor));
    }

    void start() {
        tunnels.start(Account.ALL);
    }

    List<Tunnel> all() {
        return tunnels.get(Account.ALL);
    }

    Optional<Tunnel> named(String name) {
        return all().stream().filter(tunnel -> tunnel.name().equals(name)).findFirst();
    }

    void startConfiguration(String id) {
        configurations.start(id);
    }

    /** How a tunnel is configured; absent where that was never said. */
    Optional<Config> configuration(String id) {
        return configurations.get(id);
    }

    /** The host names that a tunnel serves by now. */
    List<String> hostnames(String id) {
        return configuration(id).map(Config::ingress).stream()
                .flatMap(List::stream)
                .map(Ingress::hostname)
                .flatMap(Stream::ofNullable)
                .filter(hostname -> !hostname.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<Config> configuration(CloudflareApi api, String tunnel) {
        try {
            return Optional.ofNullable(api.tunnels().configuration(tunnel).config());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
