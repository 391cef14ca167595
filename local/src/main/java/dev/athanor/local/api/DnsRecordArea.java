package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Network;
import dev.athanor.local.account.Network.DnsRecord;
import dev.athanor.local.account.Network.Zone;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** DNS records of zones. They decide which host names lead to tunnels, and nothing resolves them. */
final class DnsRecordArea implements Areas.Area {

    private static final int PAGE = 100;
    private static final int MAX_PAGE = 5_000;
    private static final Settings BODY = new Settings(Map.of(
            "type", Settings.oneOf("A", "AAAA", "CNAME", "TXT"),
            "name", Settings.text(),
            "content", Settings.text(),
            "ttl", Settings.number(1, 86_400),
            "proxied", Settings.flag(),
            "comment", Settings.nullable(Settings.text()),
            "tags", Settings.texts()));

    private final ApiContext context;
    private final Zones zones;

    DnsRecordArea(ApiContext context, Zones zones) {
        this.context = context;
        this.zones = zones;
    }

    @Override
    public List<Route> routes() {
        String records = "/zones/{zone}/dns_records";
        return List.of(
                Route.of("GET", records, this::list),
                Route.of("POST", records, request -> put(request, Optional.empty())),
                Route.of("GET", records + "/{record}", request -> ApiResponse.of(describe(find(request)))),
                Route.of("PUT", records + "/{record}", request -> put(request, Optional.of(find(request)))),
                Route.of("DELETE", records + "/{record}", this::delete));
    }

    private ApiResponse list(ApiRequest request) {
        Optional<String> name = request.query("name.exact").or(() -> request.query("name"));
        List<ObjectNode> found = of(request).stream()
                .filter(record -> name.orElse(record.name()).equals(record.name()))
                .filter(record -> request.query("type").orElse(record.type()).equals(record.type()))
                .map(DnsRecordArea::describe)
                .toList();
        return ApiResponse.of(ApiResponse.Page.of(request, found, PAGE, MAX_PAGE));
    }

    private ApiResponse put(ApiRequest request, Optional<DnsRecord> previous) {
        ObjectNode body = request.object();
        BODY.check(body).ifPresent(problem -> {
            throw NetworkErrors.badDnsRecord(problem);
        });
        String name = body.path("name").asString("").toLowerCase(Locale.ROOT);
        if (name.isEmpty() || body.path("content").asString("").isEmpty() || !body.has("type")) {
            throw NetworkErrors.badDnsRecord("type, name and content are required");
        }
        Instant created = previous.map(DnsRecord::createdOn).orElseGet(context::now);
        DnsRecord record = new DnsRecord(
                previous.map(DnsRecord::id).orElseGet(Ids::hex),
                request.path("zone"),
                body.path("type").asString(),
                name,
                body.path("content").asString(),
                body.path("proxied").asBoolean(false),
                body.path("ttl").asInt(1),
                body.path("comment").isString() ? body.path("comment").asString() : null,
                created);
        context.store().update(account -> with(account, record));
        context.workerd().settle();
        return ApiResponse.of(describe(record));
    }

    private Account with(Account account, DnsRecord record) {
        String host = record.name().startsWith("*.") ? record.name().substring(2) : record.name();
        Zone zone = zones.of(account, record.zoneId(), host);
        Network network = Zones.keeping(account.network(), zone);
        if (DomainArea.ADDRESS_TYPES.contains(record.type())) {
            boolean taken = network.domainOf(record.name()).isPresent()
                    || network.recordsOf(zone.name()).stream()
                            .filter(other -> !other.id().equals(record.id()))
                            .filter(other -> other.name().equals(record.name()))
                            .anyMatch(other -> DomainArea.ADDRESS_TYPES.contains(other.type())
                                    && (other.type().equals("CNAME")
                                            || record.type().equals("CNAME")));
            if (taken) {
                throw NetworkErrors.dnsRecordExists();
            }
        }
        return account.withNetwork(network.withRecord(record));
    }

    private ApiResponse delete(ApiRequest request) {
        DnsRecord record = find(request);
        context.store().update(account -> account.withNetwork(account.network().withoutRecord(record.id())));
        context.workerd().settle();
        return ApiResponse.of(Json.object().put("id", record.id()));
    }

    private List<DnsRecord> of(ApiRequest request) {
        Account account = context.store().account();
        return account.network().recordsOf(zones.name(account, request));
    }

    private DnsRecord find(ApiRequest request) {
        return of(request).stream()
                .filter(record -> record.id().equals(request.path("record")))
                .findFirst()
                .orElseThrow(NetworkErrors::noDnsRecord);
    }

    private static ObjectNode describe(DnsRecord record) {
        ObjectNode node = Json.object()
                .put("id", record.id())
                .put("name", record.name())
                .put("type", record.type())
                .put("content", record.content())
                .put("proxied", record.proxied())
                .put("proxiable", true)
                .put("ttl", record.ttl())
                .put("created_on", record.createdOn().toString())
                .put("modified_on", record.createdOn().toString());
        if (record.comment() != null) {
            node.put("comment", record.comment());
        }
        node.set("tags", Json.array(java.util.stream.Stream.empty()));
        node.set("settings", Json.object());
        node.set("meta", Json.object());
        return node;
    }
}
