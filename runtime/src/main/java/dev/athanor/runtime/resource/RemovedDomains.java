package dev.athanor.runtime.resource;

import dev.athanor.runtime.cloudflare.Creation;
import dev.athanor.runtime.cloudflare.DomainsApi.Domain;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Custom domains of our workers that are no longer declared. They go before their worker does. */
final class RemovedDomains implements ResourceKind {

    /** {@link Domains} has begun all that is read. */
    @Override
    public void observe(Planning planning) {}

    @Override
    public void plan(Planning planning) {
        Set<String> declared = planning.deployment().stack().workers().stream()
                .flatMap(worker -> worker.entry().triggers().domains().stream())
                .map(domain -> Domains.host(domain.hostname()).name())
                .collect(Collectors.toSet());
        plan(planning, declared, Retention.undeclared(planning), "is no longer declared");
    }

    /** {@link Domains} has seen to it. */
    @Override
    public void planRemoval(Planning planning) {}

    /** Those of our workers but the declared ones, and those of workers that stay with all of theirs. */
    static void plan(Planning planning, Set<String> declared, Set<String> retained, String reason) {
        Set<String> ours = new HashSet<>(Workers.ours(planning));
        ours.removeAll(retained);
        for (Domain domain : planning.account().domains()) {
            String service = domain.service();
            if (service != null && ours.contains(service) && !declared.contains(domain.hostname())) {
                planning.add(Change.of(
                                new ResourceKey(Domains.KIND, service + "/" + domain.hostname()),
                                domain.hostname(),
                                null)
                        .delete(
                                reason,
                                progress -> Creation.gone(
                                        () -> progress.api().domains().detach(domain.id()))));
            }
        }
    }
}
