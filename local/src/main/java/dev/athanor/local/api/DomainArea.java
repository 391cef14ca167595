package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Network;
import dev.athanor.local.account.Network.CustomDomain;
import dev.athanor.local.account.Network.DnsRecord;
import dev.athanor.local.account.Network.Zone;
import dev.athanor.manifest.route.HostName;
import dev.athanor.manifest.route.RouteSyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Custom domains of workers. */
final class DomainArea implements Areas.Area {

    /** The records that lead a host name somewhere. */
    static final Set<String> ADDRESS_TYPES = Set.of("A", "AAAA", "CNAME");

    private static final Settings BODY = new Settings(Map.of(
            "hostname", Settings.text(),
            "service", Settings.text(),
            "environment", Settings.oneOf("production"),
            "zone_id", Settings.text(),
            "zone_name", Settings.text(),
            "override_existing_origin", Settings.flag(),
            "override_existing_dns_record", Settings.flag()));

    private final ApiContext context;
    private final Zones zones;

    DomainArea(ApiContext context, Zones zones) {
        this.context = context;
        this.zones = zones;
    }

    @Override
    public List<Route> routes() {
        String domains = "/accounts/{account}/workers/domains";
        return List.of(
                Route.of("GET", domains, this::list),
                Route.of("PUT", domains, this::attach),
                Route.of("GET", domains + "/{domain}", request -> ApiResponse.of(describe(find(request)))),
                Route.of("DELETE", domains + "/{domain}", this::detach));
    }

    /** The domains, of one host name or worker where the query says so. */
    ApiResponse list(ApiRequest request) {
        return ApiResponse.of(Json.array(context.store().account().network().domains().values().stream()
                .filter(domain ->
                        request.query("hostname").orElse(domain.hostname()).equals(domain.hostname()))
                .filter(domain ->
                        request.query("service").orElse(domain.service()).equals(domain.service()))
                .map(this::describe)));
    }

    private ApiResponse attach(ApiRequest request) {
        ObjectNode body = request.object();
        BODY.check(body).ifPresent(problem -> {
            throw ApiError.badParameter(problem);
        });
        String hostname = hostname(body.path("hostname").asString(""));
        Account changed = context.store().update(account -> attached(account, body, hostname));
        context.workerd().settle();
        return ApiResponse.of(describe(changed.network().domainOf(hostname).orElseThrow()));
    }

    /** The account with a domain, which a body describes as {@code PUT /workers/domains} takes it. */
    Account attached(Account account, ObjectNode body, String hostname) {
        String service = body.path("service").asString("");
        if (account.script(service).isEmpty()) {
            throw ScriptErrors.noScript();
        }
        Zone zone = zones.of(account, body, hostname);
        Network network = Zones.keeping(account.network(), zone);
        Optional<CustomDomain> present = network.domainOf(hostname);
        boolean others =
                present.filter(domain -> !domain.service().equals(service)).isPresent();
        if (others && !flag(body, "override_existing_origin")) {
            throw NetworkErrors.domainOfOtherWorker(hostname);
        }
        for (DnsRecord record : network.recordsOf(zone.name())) {
            if (record.name().equals(hostname) && ADDRESS_TYPES.contains(record.type())) {
                if (!flag(body, "override_existing_dns_record")) {
                    throw NetworkErrors.domainHasRecord(hostname);
                }
                network = network.withoutRecord(record.id());
            }
        }
        String id = present.map(CustomDomain::id).orElseGet(Ids::hex);
        return account.withNetwork(network.withDomain(new CustomDomain(id, zone.id(), hostname, service)));
    }

    private ApiResponse detach(ApiRequest request) {
        CustomDomain domain = find(request);
        context.store().update(account -> account.withNetwork(account.network().withoutDomain(domain.id())));
        context.workerd().settle();
        return ApiResponse.of((JsonNode) null);
    }

    /** The domain of an id. */
    CustomDomain find(ApiRequest request) {
        CustomDomain domain = context.store().account().network().domains().get(request.path("domain"));
        if (domain == null) {
            throw NetworkErrors.noDomain();
        }
        return domain;
    }

    private static boolean flag(ObjectNode body, String name) {
        return body.path(name).asBoolean(false);
    }

    /** @throws ApiError when the text is no host name */
    static String hostname(String text) {
        try {
            return HostName.parse(text).name();
        } catch (RouteSyntaxException e) {
            throw ApiError.badParameter("hostname '" + text + "' " + e.getMessage());
        }
    }

    /** A domain in Cloudflare's form. */
    ObjectNode describe(CustomDomain domain) {
        Account account = context.store().account();
        return Json.object()
                .put("id", domain.id())
                .put("cert_id", Zones.id(domain.hostname()))
                .put("environment", "production")
                .put("hostname", domain.hostname())
                .put("service", domain.service())
                .put("zone_id", domain.zoneId())
                .put(
                        "zone_name",
                        zones.find(account, domain.zoneId()).map(Zone::name).orElse(""));
    }
}
