package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Network.Zone;
import dev.athanor.local.account.Network.ZoneRoute;
import dev.athanor.manifest.route.RoutePattern;
import dev.athanor.manifest.route.RouteSyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** The routes of zones, and of scripts. */
final class ZoneRouteArea implements Areas.Area {

    private static final Settings BODY =
            new Settings(Map.of("pattern", Settings.text(), "script", Settings.nullable(Settings.text())));

    private final ApiContext context;
    private final Zones zones;

    ZoneRouteArea(ApiContext context, Zones zones) {
        this.context = context;
        this.zones = zones;
    }

    @Override
    public List<Route> routes() {
        String routes = "/zones/{zone}/workers/routes";
        return List.of(
                Route.of("GET", routes, this::list),
                Route.of("POST", routes, request -> put(request, Ids.hex())),
                Route.of("GET", routes + "/{route}", request -> ApiResponse.of(describe(find(request)))),
                Route.of(
                        "PUT",
                        routes + "/{route}",
                        request -> put(request, find(request).id())),
                Route.of("DELETE", routes + "/{route}", this::delete),
                Route.of(
                        "GET",
                        "/accounts/{account}/workers/services/{script}/environments/{environment}/routes",
                        this::listOfScript));
    }

    private ApiResponse list(ApiRequest request) {
        return ApiResponse.of(Json.array(of(request).stream().map(ZoneRouteArea::describe)));
    }

    private ApiResponse listOfScript(ApiRequest request) {
        Account account = context.store().account();
        String script = ScriptArea.find(account, request).name();
        return ApiResponse.of(Json.array(account.network().routes().values().stream()
                .filter(route -> script.equals(route.script()))
                .map(route -> describe(route).put("zone_name", account.network().zoneName(route.zoneId())))));
    }

    private ApiResponse put(ApiRequest request, String id) {
        ObjectNode body = request.object();
        BODY.check(body).ifPresent(problem -> {
            throw ApiError.badParameter(problem);
        });
        String text = body.path("pattern").asString("");
        RoutePattern pattern = pattern(text);
        String script = body.path("script").isString() ? body.path("script").asString() : null;
        Account changed = context.store().update(account -> {
            Zone zone = zones.of(account, request.path("zone"), pattern.host().name());
            return with(account, zone, new ZoneRoute(id, zone.id(), text, script));
        });
        context.workerd().settle();
        return ApiResponse.of(
                describe(Objects.requireNonNull(changed.network().routes().get(id))));
    }

    /**
     * The account with a route.
     *
     * @throws ApiError when its script is not there, or another route of the zone has its pattern
     */
    static Account with(Account account, Zone zone, ZoneRoute route) {
        String script = route.script();
        if (script != null && account.script(script).isEmpty()) {
            throw NetworkErrors.routeScriptMissing(script);
        }
        RoutePattern pattern = pattern(route.pattern());
        account.network().routesOf(zone.name()).stream()
                .filter(other -> !other.id().equals(route.id()) && same(pattern, other))
                .findFirst()
                .ifPresent(other -> {
                    throw NetworkErrors.routeExists(other.pattern());
                });
        return account.withNetwork(Zones.keeping(account.network(), zone).withRoute(route));
    }

    private ApiResponse delete(ApiRequest request) {
        ZoneRoute route = find(request);
        context.store().update(account -> account.withNetwork(account.network().withoutRoute(route.id())));
        context.workerd().settle();
        return ApiResponse.of(Json.object().put("id", route.id()));
    }

    private List<ZoneRoute> of(ApiRequest request) {
        Account account = context.store().account();
        return account.network().routesOf(zones.name(account, request));
    }

    private ZoneRoute find(ApiRequest request) {
        return of(request).stream()
                .filter(route -> route.id().equals(request.path("route")))
                .findFirst()
                .orElseThrow(NetworkErrors::noZoneRoute);
    }

    /** @throws ApiError when the text is no pattern */
    static RoutePattern pattern(String text) {
        try {
            return RoutePattern.parse(text);
        } catch (RouteSyntaxException e) {
            throw NetworkErrors.badRoute(text, String.valueOf(e.getMessage()));
        }
    }

    private static boolean same(RoutePattern pattern, ZoneRoute other) {
        return pattern(other.pattern()).toString().equals(pattern.toString());
    }

    private static ObjectNode describe(ZoneRoute route) {
        ObjectNode node = Json.object().put("id", route.id()).put("pattern", route.pattern());
        if (route.script() != null) {
            node.put("script", route.script());
        }
        return node;
    }
}
