package dev.athanor.runtime.resource;

import dev.athanor.manifest.TunnelEntry;
import dev.athanor.runtime.cloudflare.Creation;
import dev.athanor.runtime.cloudflare.DnsApi.DnsRecord;
import dev.athanor.runtime.cloudflare.TunnelsApi.Tunnel;
import dev.athanor.runtime.link.StackEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * DNS records of host names that a tunnel still serves by its configuration and that are no longer declared. They go before
 * the configuration changes, which is where they are known from.
 */
final class RemovedTunnelRecords implements ResourceKind {

    /** {@link Tunnels} has begun what is read. */
    @Override
    public void observe(Planning planning) {}

    @Override
    public void plan(Planning planning) {
        for (StackEntry<TunnelEntry> tunnel : Tunnels.declared(planning)) {
            List<String> declared = TunnelRecords.hostnames(tunnel);
            planning.account()
                    .tunnels
                    .named(tunnel.name())
                    .ifPresent(present -> planning.account().tunnels.hostnames(present.id()).stream()
                            .filter(hostname -> !declared.contains(hostname))
                            .forEach(hostname ->
                                    remove(planning, tunnel, tunnel.id(), present, hostname, "is no longer declared")));
        }
    }

    /** {@link TunnelRecords} has seen to it. */
    @Override
    public void planRemoval(Planning planning) {}

    /** The records of a tunnel that goes, but for host names that another declaration has by now. */
    static void planAll(Planning planning, StackEntry<TunnelEntry> tunnel, String prefix, String reason) {
        Optional<Tunnel> present = planning.account().tunnels.named(tunnel.name());
        if (present.isPresent() && !tunnel.entry().retain()) {
            Set<String> elsewhere = Tunnels.declared(planning).stream()
                    .filter(other -> !other.name().equals(tunnel.name()))
                    .flatMap(other -> TunnelRecords.hostnames(other).stream())
                    .collect(Collectors.toSet());
            planning.account().tunnels.hostnames(present.get().id()).stream()
                    .filter(hostname -> !elsewhere.contains(hostname))
                    .forEach(hostname -> remove(planning, tunnel, prefix, present.get(), hostname, reason));
        }
    }

    private static void remove(
            Planning planning,
            StackEntry<TunnelEntry> tunnel,
            String prefix,
            Tunnel present,
            String hostname,
            String reason) {
        Optional<String> zone = TunnelRecords.zone(planning, hostname);
        List<DnsRecord> records = zone.flatMap(id -> planning.account().zones.records(id, hostname))
                .orElse(List.of());
        records.stream()
                .filter(record -> TunnelRecords.address(present.id()).equals(record.content()))
                .findFirst()
                .ifPresent(record ->
                        planning.add(Change.of(TunnelRecords.key(prefix, hostname), hostname, tunnel.declaration())
                                .delete(
                                        reason,
                                        progress -> Creation.gone(
                                                () -> progress.api().dns().delete(zone.orElseThrow(), record.id())))));
    }
}
