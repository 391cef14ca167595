package dev.athanor.local.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What leads host names to workers and servers.
 *
 * @param zones the zones that hold something, or that somebody made, by id
 * @param routes the routes of zones, by id
 * @param domains the custom domains, by id
 * @param records DNS records, by id
 * @param tunnels tunnels, by id
 * @param port the port at which all the host names answer, once there were some
 */
public record Network(
        SortedMap<String, Zone> zones,
        SortedMap<String, ZoneRoute> routes,
        SortedMap<String, CustomDomain> domains,
        SortedMap<String, DnsRecord> records,
        SortedMap<String, Tunnel> tunnels,
        @Nullable Integer port) {

    /** Nothing. */
    public static final Network NONE =
            new Network(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), null);

    public Network {
        zones = new TreeMap<>(zones);
        routes = new TreeMap<>(routes);
        domains = new TreeMap<>(domains);
        records = new TreeMap<>(records);
        tunnels = new TreeMap<>(tunnels);
    }

    /** A domain with its subdomains. */
    public record Zone(String id, String name) {}

    /** A route; without a script it keeps less specific ones from matching. */
    public record ZoneRoute(
            String id,
            String zoneId,
            String pattern,
            @Nullable String script) {}

    /** A host name that belongs to a worker. */
    public record CustomDomain(String id, String zoneId, String hostname, String service) {}

    /** A DNS record. */
    public record DnsRecord(
            String id,
            String zoneId,
            String type,
            String name,
            String content,
            boolean proxied,
            int ttl,
            @Nullable String comment,
            Instant createdOn) {}

    /**
     * A tunnel.
     *
     * @param configSrc {@code cloudflare} or {@code local}: where its configuration comes from
     * @param config its configuration in Cloudflare's form, once it has one
     * @param version how often it was configured
     */
    public record Tunnel(
            String id,
            String name,
            Instant createdOn,
            String configSrc,
            @Nullable ObjectNode config,
            int version) {

        public Tunnel configured(ObjectNode changed) {
            return new Tunnel(id, name, createdOn, "cloudflare", changed, version + 1);
        }

        /** What the DNS records of its host names are aliases of. */
        public String address() {
            return id + ".cfargotunnel.com";
        }
    }

    public Optional<Zone> zoneNamed(String name) {
        return zones.values().stream().filter(zone -> zone.name().equals(name)).findFirst();
    }

    /** The name of a zone; empty where there is none of the id. */
    public String zoneName(String id) {
        Zone zone = zones.get(id);
        return zone == null ? "" : zone.name();
    }

    public Optional<CustomDomain> domainOf(String hostname) {
        return domains.values().stream()
                .filter(domain -> domain.hostname().equals(hostname))
                .findFirst();
    }

    /** The DNS records of a zone, by its name: several ids may stand for one zone. */
    public List<DnsRecord> recordsOf(String zoneName) {
        return where(records.values(), record -> zoneName(record.zoneId()).equals(zoneName));
    }

    /** The routes of a zone, by its name. */
    public List<ZoneRoute> routesOf(String zoneName) {
        return where(routes.values(), route -> zoneName(route.zoneId()).equals(zoneName));
    }

    public Network withZone(Zone zone) {
        return new Network(with(zones, zone.id(), zone), routes, domains, records, tunnels, port);
    }

    /** Without a zone, and what is in it. */
    public Network withoutZone(Zone zone) {
        SortedMap<String, ZoneRoute> otherRoutes = new TreeMap<>(routes);
        otherRoutes.values().removeIf(route -> route.zoneId().equals(zone.id()));
        SortedMap<String, CustomDomain> otherDomains = new TreeMap<>(domains);
        otherDomains.values().removeIf(domain -> domain.zoneId().equals(zone.id()));
        SortedMap<String, DnsRecord> otherRecords = new TreeMap<>(records);
        otherRecords.values().removeIf(record -> record.zoneId().equals(zone.id()));
        return new Network(without(zones, zone.id()), otherRoutes, otherDomains, otherRecords, tunnels, port);
    }

    public Network withRoute(ZoneRoute route) {
        return new Network(zones, with(routes, route.id(), route), domains, records, tunnels, port);
    }

    public Network withoutRoute(String id) {
        return new Network(zones, without(routes, id), domains, records, tunnels, port);
    }

    public Network withDomain(CustomDomain domain) {
        return new Network(zones, routes, with(domains, domain.id(), domain), records, tunnels, port);
    }

    public Network withoutDomain(String id) {
        return new Network(zones, routes, without(domains, id), records, tunnels, port);
    }

    public Network withRecord(DnsRecord record) {
        return new Network(zones, routes, domains, with(records, record.id(), record), tunnels, port);
    }

    public Network withoutRecord(String id) {
        return new Network(zones, routes, domains, without(records, id), tunnels, port);
    }

    public Network withTunnel(Tunnel tunnel) {
        return new Network(zones, routes, domains, records, with(tunnels, tunnel.id(), tunnel), port);
    }

    public Network withoutTunnel(String id) {
        return new Network(zones, routes, domains, records, without(tunnels, id), port);
    }

    public Network withPort(int changed) {
        return new Network(zones, routes, domains, records, tunnels, changed);
    }

    /** Without what leads to a script. */
    public Network withoutScript(String name) {
        SortedMap<String, ZoneRoute> otherRoutes = new TreeMap<>(routes);
        otherRoutes.values().removeIf(route -> name.equals(route.script()));
        SortedMap<String, CustomDomain> otherDomains = new TreeMap<>(domains);
        otherDomains.values().removeIf(domain -> domain.service().equals(name));
        return new Network(zones, otherRoutes, otherDomains, records, tunnels, port);
    }

    private static <V> List<V> where(Collection<V> values, Predicate<V> condition) {
        return values.stream().filter(condition).collect(Collectors.toList());
    }

    private static <V> SortedMap<String, V> with(SortedMap<String, V> values, String key, V value) {
        SortedMap<String, V> copy = new TreeMap<>(values);
        copy.put(key, value);
        return copy;
    }

    private static <V> SortedMap<String, V> without(SortedMap<String, V> values, String key) {
        SortedMap<String, V> copy = new TreeMap<>(values);
        copy.remove(key);
        return copy;
    }
}
