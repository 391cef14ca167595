package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Network;
import dev.athanor.local.account.Network.Zone;
import dev.athanor.local.account.Network.ZoneRoute;
import dev.athanor.manifest.route.RoutePattern;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All routes of one script, in whatever zones, set at once; wrangler does it with each deployment. */
final class ScriptRouteArea implements Areas.Area {

    private static final Settings ROUTE = new Settings(Map.of(
            "pattern", Settings.text(),
            "zone_id", Settings.text(),
            "zone_name", Settings.text()));

    private final ApiContext context;
    private final Zones zones;

    ScriptRouteArea(ApiContext context, Zones zones) {
        this.context = context;
        this.zones = zones;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of("PUT", "/accounts/{account}/workers/scripts/{script}/routes", this::replace));
    }

    private ApiResponse replace(ApiRequest request) {
        JsonNode body = request.json();
        if (!body.isArray()) {
            throw ApiError.badJson();
        }
        body.forEach(ScriptRouteArea::check);
        context.store().update(account -> {
            String script = ScriptArea.find(account, request).name();
            Account changed = account.withNetwork(without(account.network(), script, body));
            for (JsonNode route : body) {
                changed = with(changed, route, script);
            }
            return changed;
        });
        context.workerd().settle();
        return ApiResponse.of(Json.texts(body.valueStream().map(ScriptRouteArea::pattern)));
    }

    private static void check(JsonNode route) {
        if (!(route instanceof ObjectNode object)) {
            throw ApiError.badParameter("a route is an object with a pattern");
        }
        ROUTE.check(object).ifPresent(problem -> {
            throw ApiError.badParameter(problem);
        });
    }

    /** Without the routes of the script that are not wanted any more. */
    private static Network without(Network network, String script, JsonNode wanted) {
        Network changed = network;
        for (ZoneRoute route : network.routes().values()) {
            boolean stays =
                    wanted.valueStream().anyMatch(other -> pattern(other).equals(route.pattern()));
            if (script.equals(route.script()) && !stays) {
                changed = changed.withoutRoute(route.id());
            }
        }
        return changed;
    }

    private Account with(Account account, JsonNode route, String script) {
        String text = pattern(route);
        RoutePattern pattern = ZoneRouteArea.pattern(text);
        Zone zone = zones.of(account, route, pattern.host().name());
        boolean present = account.network().routesOf(zone.name()).stream()
                .anyMatch(other -> other.pattern().equals(text) && Objects.equals(other.script(), script));
        return present ? account : ZoneRouteArea.with(account, zone, new ZoneRoute(Ids.hex(), zone.id(), text, script));
    }

    private static String pattern(JsonNode route) {
        return route.path("pattern").asString("");
    }
}
