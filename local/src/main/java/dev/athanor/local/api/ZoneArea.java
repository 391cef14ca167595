package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Network.Zone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Zones: found by name, made, and deleted. */
final class ZoneArea implements Areas.Area {

    /** The zones of the local account have always been there. */
    private static final String SINCE = Instant.EPOCH.toString();

    private static final List<String> NAME_SERVERS = List.of("ada.ns.example.com", "bob.ns.example.com");
    private static final int PAGE = 20;
    private static final int MAX_PAGE = 50;
    private static final Settings BODY = new Settings(Map.of(
            "name",
            Settings.text(),
            "type",
            Settings.oneOf("full"),
            "jump_start",
            Settings.flag(),
            "account",
            Settings.object(Map.of("id", Settings.oneOf(Account.ID)))));

    private final ApiContext context;
    private final Zones zones;

    ZoneArea(ApiContext context, Zones zones) {
        this.context = context;
        this.zones = zones;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "/zones", this::list),
                Route.of("POST", "/zones", this::create),
                Route.of("GET", "/zones/{zone}", request -> ApiResponse.of(describe(find(request)))),
                Route.of("DELETE", "/zones/{zone}", this::delete));
    }

    private ApiResponse list(ApiRequest request) {
        Account account = context.store().account();
        boolean ours = request.query("account.id").orElse(Account.ID).equals(Account.ID);
        Optional<String> name = request.query("name");
        List<Zone> found = !ours
                ? List.of()
                : name.map(text -> zones.named(account, text).stream().toList())
                        .orElseGet(() -> List.copyOf(account.network().zones().values()));
        return ApiResponse.of(ApiResponse.Page.of(
                request, found.stream().map(ZoneArea::describe).toList(), PAGE, MAX_PAGE));
    }

    private ApiResponse create(ApiRequest request) {
        ObjectNode body = request.object();
        BODY.check(body).ifPresent(problem -> {
            throw ApiError.badParameter(problem);
        });
        String name = body.path("name").asString("");
        if (!name.matches("([a-z0-9-]+\\.)+[a-z0-9-]+")) {
            throw NetworkErrors.badZoneName(name);
        }
        Zone zone = new Zone(Zones.id(name), name);
        context.store().update(account -> {
            if (account.network().zoneNamed(name).isPresent()) {
                throw NetworkErrors.zoneExists(name);
            }
            return account.withNetwork(account.network().withZone(zone));
        });
        return ApiResponse.of(describe(zone));
    }

    private ApiResponse delete(ApiRequest request) {
        Zone zone = find(request);
        context.store().update(account -> account.withNetwork(account.network().withoutZone(zone)));
        context.workerd().settle();
        return ApiResponse.of(Json.object().put("id", zone.id()));
    }

    private Zone find(ApiRequest request) {
        return zones.find(context.store().account(), request.path("zone")).orElseThrow(NetworkErrors::noZone);
    }

    private static ObjectNode describe(Zone zone) {
        ObjectNode node = Json.object()
                .put("id", zone.id())
                .put("name", zone.name())
                .put("status", "active")
                .put("type", "full")
                .put("paused", false);
        node.set("account", Json.object().put("id", Account.ID).put("name", "Local cloud"));
        List.of("activated_on", "created_on", "modified_on").forEach(time -> node.put(time, SINCE));
        node.put("development_mode", 0).set("name_servers", Json.texts(NAME_SERVERS.stream()));
        List.of("original_dnshost", "original_name_servers", "original_registrar")
                .forEach(node::putNull);
        List.of("meta", "owner", "plan").forEach(node::putObject);
        return node;
    }
}
