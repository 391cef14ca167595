package dev.athanor.runtime.resource;

import dev.athanor.manifest.DomainSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.manifest.route.HostName;
import dev.athanor.manifest.route.RouteSyntaxException;
import dev.athanor.runtime.cloudflare.DnsApi.DnsRecord;
import dev.athanor.runtime.cloudflare.DomainsApi.Domain;
import dev.athanor.runtime.cloudflare.DomainsApi.NewDomain;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Custom domains of workers. {@link RemovedDomains} takes away those no longer declared. */
final class Domains implements ResourceKind {

    static final String KIND = "domain";

    /** The records that decide where requests for a name go. */
    static final Set<String> ADDRESS_TYPES = Set.of("A", "AAAA", "CNAME");

    @Override
    public void observe(Planning planning) {
        planning.account().domains.start(Account.ALL);
        planning.account().scripts.start(Account.ALL);
    }

    @Override
    public void observeRemoval(Planning planning) {
        observe(planning);
    }

    @Override
    public void plan(Planning planning) {
        List<StackEntry<WorkerEntry>> workers = planning.deployment().stack().workers();
        for (StackEntry<WorkerEntry> worker : workers) {
            for (DomainSettings domain : worker.entry().triggers().domains()) {
                if (planning.account().domain(host(domain.hostname()).name()).isEmpty()) {
                    planning.account().zones.start(host(domain.hostname()), domain.zoneId(), domain.zone());
                }
            }
        }
        for (StackEntry<WorkerEntry> worker : workers) {
            worker.entry().triggers().domains().forEach(domain -> plan(planning, worker, domain));
        }
    }

    @Override
    public void planRemoval(Planning planning) {
        RemovedDomains.plan(planning, Set.of(), Retention.all(planning), "goes with the stage");
    }

    private static void plan(Planning planning, StackEntry<WorkerEntry> worker, DomainSettings domain) {
        HostName host = host(domain.hostname());
        ResourceKey key = new ResourceKey(KIND, worker.id() + "/" + host);
        Change.Builder change =
                Change.of(key, domain.hostname(), worker.declaration()).after(Workers.key(worker));
        Optional<Domain> present = planning.account().domain(host.name());
        String owner = present.map(Domain::service).orElse(null);
        if (present.isPresent() && worker.name().equals(owner)) {
            planning.add(change.unchanged());
            return;
        }
        Optional<String> zone =
                present.map(Domain::zoneId).or(() -> planning.account().zones.id(host, domain.zoneId(), domain.zone()));
        if (zone.isEmpty()) {
            planning.refuse(
                    worker.declaration(),
                    ZoneReads.noneFor("the domain " + domain.hostname(), host, domain.zone(), "@Domain"));
            return;
        }
        change.fields(List.of(new FieldChange("service", owner, worker.name())));
        if (present.isEmpty()) {
            refuseForeignRecord(planning, worker, domain, zone.get());
            NewDomain wanted = wanted(worker, domain, zone.get(), domain.overrideExistingOrigin());
            planning.add(change.create("is not in the account", progress -> attach(progress, wanted)));
            return;
        }
        boolean ours = owner != null && Workers.ours(planning).contains(owner);
        boolean taken = domain.adopt() || domain.overrideExistingOrigin();
        if (!ours && !taken) {
            planning.refuse(
                    worker.declaration(),
                    "the domain " + domain.hostname() + " belongs to the worker " + owner
                            + ", which is not of this application and stage (Cloudflare's error 100116); detach it there,"
                            + " or write adopt = true on @Domain to take it over");
        }
        NewDomain wanted = wanted(worker, domain, zone.get(), true);
        planning.add(change.update(
                ours ? "moves to this worker" : "is adopted from the worker " + owner,
                progress -> attach(progress, wanted)));
    }

    /** Where the token may not read DNS records, Cloudflare tells of them at the apply (100117). */
    private static void refuseForeignRecord(
            Planning planning, StackEntry<WorkerEntry> worker, DomainSettings domain, String zone) {
        if (domain.overrideExistingOrigin()) {
            return;
        }
        planning.account().zones.records(zone, domain.hostname()).orElse(List.of()).stream()
                .filter(record -> ADDRESS_TYPES.contains(record.type()))
                .map(DnsRecord::type)
                .findFirst()
                .ifPresent(type -> planning.refuse(
                        worker.declaration(),
                        "the domain " + domain.hostname() + " has a DNS record of type " + type
                                + " that leads it elsewhere (Cloudflare's error 100117); remove that record, or write"
                                + " overrideExistingOrigin = true on @Domain to replace it"));
    }

    private static NewDomain wanted(
            StackEntry<WorkerEntry> worker, DomainSettings domain, String zone, boolean overrideOrigin) {
        return new NewDomain(
                host(domain.hostname()).name(),
                worker.name(),
                "production",
                zone,
                null,
                overrideOrigin ? true : null,
                domain.overrideExistingOrigin() ? true : null);
    }

    private static void attach(Progress progress, NewDomain wanted) {
        progress.api().domains().attach(wanted);
    }

    /** A host name that was checked when the stack was made. */
    static HostName host(String text) {
        try {
            return HostName.parse(text.startsWith("*.") ? text.substring(2) : text);
        } catch (RouteSyntaxException e) {
            throw new IllegalStateException(text + " " + e.getMessage(), e);
        }
    }
}
