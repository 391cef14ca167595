package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Network;
import dev.athanor.local.account.Network.CustomDomain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All custom domains of one script, compared and set at once; wrangler does it with each deployment. */
final class ScriptDomainArea implements Areas.Area {

    private static final Settings ORIGIN = new Settings(Map.of(
            "hostname", Settings.text(),
            "zone_id", Settings.text(),
            "zone_name", Settings.text(),
            "enabled", only(true),
            "previews_enabled", only(false)));
    private static final Settings BODY = new Settings(Map.of(
            "override_scope", Settings.flag(),
            "override_existing_origin", Settings.flag(),
            "override_existing_dns_record", Settings.flag(),
            "origins", Settings.anything()));

    private final ApiContext context;
    private final DomainArea domains;

    ScriptDomainArea(ApiContext context, DomainArea domains) {
        this.context = context;
        this.domains = domains;
    }

    @Override
    public List<Route> routes() {
        String ofScript = "/accounts/{account}/workers/scripts/{script}/domains";
        String records = "/accounts/{account}/workers/domains/records";
        return List.of(
                Route.of("POST", ofScript + "/changeset", this::changes),
                Route.of("PUT", ofScript + "/records", this::replace),
                Route.of("GET", records, domains::list),
                Route.of(
                        "GET",
                        records + "/{domain}",
                        request -> ApiResponse.of(domains.describe(domains.find(request)))));
    }

    /** The local cloud serves a domain as it is by default. */
    private static Settings.Rule only(boolean value) {
        return given -> given.isBoolean() && given.asBoolean() == value
                ? Optional.empty()
                : Optional.of("can only be " + value + " in the local cloud");
    }

    private ApiResponse changes(ApiRequest request) {
        JsonNode origins = checked(request.json());
        Account account = context.store().account();
        String script = ScriptArea.find(account, request).name();
        ObjectNode result = Json.object();
        List.of("added", "removed", "updated", "conflicting").forEach(result::putArray);
        for (JsonNode origin : origins) {
            String hostname = hostname(origin);
            Optional<CustomDomain> present = account.network().domainOf(hostname);
            present.ifPresentOrElse(
                    domain -> list(result, "updated")
                            .add(domains.describe(domain)
                                    .put("modified", !domain.service().equals(script))),
                    () -> list(result, hasRecord(account, hostname) ? "conflicting" : "added")
                            .add(Json.object().put("hostname", hostname).put("service", script)));
        }
        if (request.query("replace_state").filter("true"::equals).isPresent()) {
            unwanted(account, script, origins)
                    .forEach(domain -> list(result, "removed").add(domains.describe(domain)));
        }
        return ApiResponse.of(result);
    }

    private static ArrayNode list(ObjectNode result, String name) {
        return result.withArray(name);
    }

    private static boolean hasRecord(Account account, String hostname) {
        return account.network().records().values().stream()
                .anyMatch(record -> record.name().equals(hostname) && DomainArea.ADDRESS_TYPES.contains(record.type()));
    }

    private static List<CustomDomain> unwanted(Account account, String script, JsonNode origins) {
        return account.network().domains().values().stream()
                .filter(domain -> domain.service().equals(script))
                .filter(domain -> origins.valueStream()
                        .noneMatch(origin -> hostname(origin).equals(domain.hostname())))
                .toList();
    }

    private ApiResponse replace(ApiRequest request) {
        ObjectNode body = request.object();
        BODY.check(body).ifPresent(problem -> {
            throw ApiError.badParameter(problem);
        });
        JsonNode origins = checked(body.path("origins"));
        Account changed = context.store().update(account -> replaced(account, request, body, origins));
        context.workerd().settle();
        return ApiResponse.of(Json.array(origins.valueStream()
                .flatMap(origin -> changed.network().domainOf(hostname(origin)).stream())
                .map(domains::describe)));
    }

    private Account replaced(Account account, ApiRequest request, ObjectNode body, JsonNode origins) {
        String script = ScriptArea.find(account, request).name();
        Account changed = account;
        if (body.path("override_scope").asBoolean(false)) {
            Network network = account.network();
            for (CustomDomain domain : unwanted(account, script, origins)) {
                network = network.withoutDomain(domain.id());
            }
            changed = account.withNetwork(network);
        }
        for (JsonNode origin : origins) {
            ObjectNode attached = ((ObjectNode) origin.deepCopy()).put("service", script);
            List.of("override_existing_origin", "override_existing_dns_record")
                    .forEach(name -> attached.put(name, body.path(name).asBoolean(false)));
            changed = domains.attached(changed, attached, hostname(origin));
        }
        return changed;
    }

    private static JsonNode checked(JsonNode origins) {
        if (!origins.isArray()) {
            throw ApiError.badJson();
        }
        for (JsonNode origin : origins) {
            if (!(origin instanceof ObjectNode object)) {
                throw ApiError.badParameter("a domain is an object with a hostname");
            }
            ORIGIN.check(object).ifPresent(problem -> {
                throw ApiError.badParameter(problem);
            });
            hostname(origin);
        }
        return origins;
    }

    private static String hostname(JsonNode origin) {
        return DomainArea.hostname(origin.path("hostname").asString(""));
    }
}
