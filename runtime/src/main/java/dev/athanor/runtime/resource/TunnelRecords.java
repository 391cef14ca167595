package dev.athanor.runtime.resource;

import dev.athanor.manifest.IngressRule;
import dev.athanor.manifest.TunnelEntry;
import dev.athanor.runtime.cloudflare.DnsApi.DnsRecord;
import dev.athanor.runtime.cloudflare.DnsApi.NewRecord;
import dev.athanor.runtime.cloudflare.TunnelsApi.Tunnel;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The DNS records that lead a tunnel's host names to it: a {@code CNAME} for each. {@link RemovedTunnelRecords} takes away
 * those of host names that are no longer declared.
 */
final class TunnelRecords implements ResourceKind {

    static final String KIND = "dns-record";

    @Override
    public void observe(Planning planning) {
        for (StackEntry<TunnelEntry> tunnel : Tunnels.declared(planning)) {
            hostnames(tunnel).forEach(name -> planning.account().zones.start(Domains.host(name), null, null));
        }
    }

    @Override
    public void observeRemoval(Planning planning) {
        observe(planning);
    }

    @Override
    public void plan(Planning planning) {
        for (StackEntry<TunnelEntry> tunnel : Tunnels.declared(planning)) {
            hostnames(tunnel)
                    .forEach(name -> zone(planning, name)
                            .ifPresent(zone -> planning.account().zones.startRecords(zone, name)));
        }
        for (StackEntry<TunnelEntry> tunnel : Tunnels.declared(planning)) {
            hostnames(tunnel).forEach(name -> plan(planning, tunnel, name));
        }
    }

    @Override
    public void planUndeclared(Planning planning) {
        Tunnels.undeclared(planning)
                .forEach((key, tunnel) ->
                        RemovedTunnelRecords.planAll(planning, tunnel, key.id(), "is no longer declared"));
    }

    @Override
    public void planRemoval(Planning planning) {
        planUndeclared(planning);
        Tunnels.declared(planning)
                .forEach(tunnel -> RemovedTunnelRecords.planAll(planning, tunnel, tunnel.id(), "goes with the stage"));
    }

    /** The removals of a tunnel's records. */
    static List<ResourceKey> removedOf(Planning planning, String prefix) {
        return planning.writing(KIND).stream()
                .filter(key -> key.id().startsWith(prefix + "/"))
                .toList();
    }

    /** The host names that a declaration leads to a tunnel, each once. */
    static List<String> hostnames(StackEntry<TunnelEntry> tunnel) {
        return tunnel.entry().ingress().stream()
                .map(IngressRule::hostname)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /** The name that a tunnel's host names are aliases of. */
    static String address(String tunnelId) {
        return tunnelId + ".cfargotunnel.com";
    }

    /** @param prefix the tunnel's id; or its name, where another declaration has its id */
    static ResourceKey key(String prefix, String hostname) {
        return new ResourceKey(KIND, prefix + "/" + hostname);
    }

    static Optional<String> zone(Planning planning, String hostname) {
        return planning.account().zones.id(Domains.host(hostname), null, null);
    }

    private static void plan(Planning planning, StackEntry<TunnelEntry> tunnel, String hostname) {
        Optional<String> zone = zone(planning, hostname);
        if (zone.isEmpty()) {
            planning.refuse(
                    tunnel.declaration(),
                    ZoneReads.noneFor("the host name " + hostname, Domains.host(hostname), null, null));
            return;
        }
        Optional<List<DnsRecord>> readable = planning.account().zones.records(zone.get(), hostname);
        if (readable.isEmpty()) {
            planning.refuse(
                    tunnel.declaration(),
                    "the DNS records of " + hostname + " cannot be read, and the tunnel needs one there; let the token"
                            + " edit the DNS of its zone");
            return;
        }
        Change.Builder change = Change.of(key(tunnel.id(), hostname), hostname, tunnel.declaration())
                .after(Tunnels.key(tunnel));
        Optional<DnsRecord> present = readable.get().stream()
                .filter(record -> Domains.ADDRESS_TYPES.contains(record.type()))
                .findFirst();
        planning.add(
                present.isEmpty()
                        ? change.create(
                                "is not in the account",
                                progress -> create(
                                        progress, zone.get(), wanted(progress, planning.ownership(), tunnel, hostname)))
                        : existing(planning, tunnel, change, zone.get(), present.get()));
    }

    private static Change existing(
            Planning planning, StackEntry<TunnelEntry> tunnel, Change.Builder change, String zone, DnsRecord present) {
        Optional<Tunnel> target = planning.account().tunnels.named(tunnel.name());
        boolean here = target.filter(found -> address(found.id()).equals(present.content()))
                .isPresent();
        if (here && Boolean.TRUE.equals(present.proxied())) {
            return change.unchanged();
        }
        boolean ours = here || planning.ownership().note().equals(present.comment());
        if (!ours && !tunnel.entry().adopt()) {
            planning.refuse(
                    tunnel.declaration(),
                    "the host name " + present.name() + " has a DNS record of type " + present.type()
                            + " that leads it elsewhere; remove that record, or write adopt = true on @Tunnel to"
                            + " replace it");
        }
        String name = present.name();
        return change.fields(List.of(new FieldChange(
                        "content",
                        present.type() + " " + present.content(),
                        "CNAME " + target.map(found -> address(found.id())).orElse("(known after apply)"))))
                .update(
                        ours ? "differs from its declaration" : "is adopted",
                        progress -> progress.api()
                                .dns()
                                .replace(zone, present.id(), wanted(progress, planning.ownership(), tunnel, name)));
    }

    private static void create(Progress progress, String zone, NewRecord wanted) {
        progress.api()
                .creation()
                .ensured(
                        () -> progress.api().dns().create(zone, wanted),
                        () -> progress.api().dns().named(zone, wanted.name()).items().stream()
                                .filter(record -> wanted.content().equals(record.content()))
                                .findFirst());
    }

    private static NewRecord wanted(
            Progress progress, Ownership ownership, StackEntry<TunnelEntry> tunnel, String hostname) {
        return NewRecord.proxiedAlias(hostname, address(progress.id(Tunnels.key(tunnel))), ownership.note());
    }
}
