package dev.athanor.runtime.resource;

import dev.athanor.manifest.route.HostName;
import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.cloudflare.DnsApi.DnsRecord;
import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.cloudflare.RoutesApi.Route;
import dev.athanor.runtime.cloudflare.UnauthorizedException;
import dev.athanor.runtime.cloudflare.ZonesApi.Zone;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What zones hold: each looked up once, however many host names are in it. */
final class ZoneReads {

    private record Name(String zoneId, String hostname) {}

    private final Memo<String, Optional<String>> ids;
    private final Memo<String, List<Route>> routes;
    private final Memo<Name, Optional<List<DnsRecord>>> records;

    ZoneReads(CloudflareApi api, Executor executor) {
        this.ids = reads(
                executor,
                name -> api.zones().named(name, api.accountId()).items().stream()
                        .map(Zone::id)
                        .findFirst());
        this.routes = reads(executor, zone -> api.routes().list(zone).items());
        this.records = reads(executor, name -> {
            try {
                Page<DnsRecord> found = api.dns().named(name.zoneId(), name.hostname());
                return Optional.of(found.items());
            } catch (UnauthorizedException e) {
                return Optional.empty();
            }
        });
    }

    /** Begins to look for the zone of a host name. */
    void start(HostName host, @Nullable String zoneId, @Nullable String zone) {
        if (zoneId == null) {
            candidates(host, zone).forEach(ids::start);
        }
    }

    /**
     * The id of the zone that a host name is in.
     *
     * @param zoneId the id, where it is declared
     * @param zone the zone's name, where it is declared; otherwise it is found label by label, the longest name first
     */
    Optional<String> id(HostName host, @Nullable String zoneId, @Nullable String zone) {
        if (zoneId != null) {
            return Optional.of(zoneId);
        }
        start(host, null, zone);
        return candidates(host, zone).stream()
                .flatMap(name -> ids.get(name).stream())
                .findFirst();
    }

    /**
     * What is wrong where no zone of a host name was found, and what to do.
     *
     * @param subject what is in no zone: {@code the route api.example.com/*}
     * @param annotation the annotation that may name a zone's id; {@code null} where none may
     */
    static String noneFor(String subject, HostName host, @Nullable String zone, @Nullable String annotation) {
        return subject + " is in no zone of the account: there is none named "
                + String.join(" or ", candidates(host, zone)) + "; add the domain to Cloudflare, "
                + (annotation == null
                        ? "or let the token read zones"
                        : "let the token read zones, or write zoneId on " + annotation);
    }

    List<Route> routes(String zoneId) {
        return routes.get(zoneId);
    }

    void startRecords(String zoneId, String hostname) {
        records.start(new Name(zoneId, hostname));
    }

    /** The DNS records of a name; absent where the token may not read them. */
    Optional<List<DnsRecord>> records(String zoneId, String hostname) {
        return records.get(new Name(zoneId, hostname));
    }

    private static List<String> candidates(HostName host, @Nullable String zone) {
        return zone == null ? host.zones() : List.of(zone);
    }

    private static <K, V> Memo<K, V> reads(Executor executor, Function<K, V> read) {
        return new Memo<>(key -> CompletableFuture.supplyAsync(() -> read.apply(key), executor));
    }
}
