package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Network.Tunnel;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tunnels: made, configured and deleted. Nothing connects; what they lead to is reached from this machine. */
final class TunnelArea implements Areas.Area {

    private static final int PAGE = 20;
    private static final int MAX_PAGE = 1_000;
    private static final int SECRET_BYTES = 32;
    private static final Settings BODY = new Settings(Map.of(
            "name", Settings.text(),
            "config_src", Settings.oneOf("cloudflare", "local"),
            "tunnel_secret", Settings.text()));

    private final ApiContext context;

    TunnelArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        String tunnels = "/accounts/{account}/cfd_tunnel";
        String tunnel = tunnels + "/{tunnel}";
        return List.of(
                Route.of("GET", tunnels, this::list),
                Route.of("POST", tunnels, this::create),
                Route.of("GET", tunnel, request -> ApiResponse.of(describe(find(request)))),
                Route.of("DELETE", tunnel, this::delete),
                Route.of("GET", tunnel + "/configurations", request -> ApiResponse.of(configuration(find(request)))),
                Route.of("PUT", tunnel + "/configurations", this::configure),
                Route.of("GET", tunnel + "/token", request -> ApiResponse.of(token(find(request)))));
    }

    private ApiResponse list(ApiRequest request) {
        boolean deleted = request.query("is_deleted").filter("true"::equals).isPresent();
        List<ObjectNode> found = context.store().account().network().tunnels().values().stream()
                .filter(tunnel -> !deleted)
                .filter(tunnel -> request.query("name").orElse(tunnel.name()).equals(tunnel.name()))
                .map(TunnelArea::describe)
                .toList();
        return ApiResponse.of(ApiResponse.Page.of(request, found, PAGE, MAX_PAGE));
    }

    private ApiResponse create(ApiRequest request) {
        ObjectNode body = request.object();
        BODY.check(body).ifPresent(problem -> {
            throw NetworkErrors.badTunnel(problem);
        });
        String name = body.path("name").asString("");
        if (name.isBlank()) {
            throw NetworkErrors.badTunnel("name is required");
        }
        Tunnel tunnel = new Tunnel(
                Ids.uuid(), name, context.now(), body.path("config_src").asString("local"), null, 0);
        context.store().update(account -> {
            if (account.network().tunnels().values().stream()
                    .anyMatch(other -> other.name().equals(name))) {
                throw NetworkErrors.tunnelExists();
            }
            return account.withNetwork(account.network().withTunnel(tunnel));
        });
        String secret = body.path("tunnel_secret").asString("");
        context.vault().put(vaultKey(tunnel), Map.of("secret", secret.isEmpty() ? newSecret() : secret));
        return ApiResponse.of(describe(tunnel));
    }

    private ApiResponse configure(ApiRequest request) {
        ObjectNode body = request.object();
        String id = find(request).id();
        if (!(body.get("config") instanceof ObjectNode config) || body.size() != 1) {
            throw NetworkErrors.badTunnelConfiguration("config is required, and nothing else");
        }
        TunnelConfiguration.check(config);
        Account account = context.store().update(current -> {
            Tunnel tunnel = Objects.requireNonNull(current.network().tunnels().get(id));
            return current.withNetwork(current.network().withTunnel(tunnel.configured(config)));
        });
        context.workerd().settle();
        return ApiResponse.of(
                configuration(Objects.requireNonNull(account.network().tunnels().get(id))));
    }

    private ApiResponse delete(ApiRequest request) {
        Tunnel tunnel = find(request);
        context.store().update(account -> account.withNetwork(account.network().withoutTunnel(tunnel.id())));
        context.vault().put(vaultKey(tunnel), Map.of());
        context.workerd().settle();
        return ApiResponse.of(describe(tunnel));
    }

    private JsonNode token(Tunnel tunnel) {
        String json = Json.text(Json.object()
                .put("a", Account.ID)
                .put("t", tunnel.id())
                .put("s", context.vault().of(vaultKey(tunnel)).getOrDefault("secret", "")));
        return JsonNodeFactory.instance.stringNode(
                Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String vaultKey(Tunnel tunnel) {
        return "tunnel:" + tunnel.id();
    }

    private static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private Tunnel find(ApiRequest request) {
        Tunnel tunnel = context.store().account().network().tunnels().get(request.path("tunnel"));
        if (tunnel == null) {
            throw NetworkErrors.noTunnel();
        }
        return tunnel;
    }

    private static ObjectNode configuration(Tunnel tunnel) {
        ObjectNode node = Json.object()
                .put("tunnel_id", tunnel.id())
                .put("account_id", Account.ID)
                .put("source", tunnel.configSrc())
                .put("version", tunnel.version())
                .put("created_at", tunnel.createdOn().toString());
        node.set("config", tunnel.config());
        return node;
    }

    private static ObjectNode describe(Tunnel tunnel) {
        ObjectNode node = Json.object()
                .put("id", tunnel.id())
                .put("account_tag", Account.ID)
                .put("name", tunnel.name())
                .put("created_at", tunnel.createdOn().toString())
                .put("status", "inactive")
                .put("tun_type", "cfd_tunnel")
                .put("config_src", tunnel.configSrc())
                .put("remote_config", tunnel.configSrc().equals("cloudflare"));
        node.set("connections", Json.array(Stream.empty()));
        return node;
    }
}
