package dev.athanor.runtime.apply;

import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.apply.StepOutcome.Status;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.resource.Account;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where the workers of a stage answer, as far as they do. */
final class Addresses {

    private Addresses() {}

    static Map<String, URI> of(Plan plan, List<StepOutcome> outcomes, Target target, Project project, Account account) {
        Map<String, URI> addresses = new TreeMap<>();
        if (plan.destroys()) {
            return addresses;
        }
        Set<ResourceKey> notDone = outcomes.stream()
                .filter(outcome -> outcome.status() != Status.SUCCEEDED)
                .map(outcome -> outcome.step().resource())
                .collect(Collectors.toSet());
        for (StackEntry<WorkerEntry> worker : project.stack().workers()) {
            boolean reached =
                    notDone.stream().noneMatch(resource -> resource.id().equals(worker.id()));
            if (worker.entry().addresses().url() && reached) {
                account.subdomain()
                        .ifPresent(subdomain ->
                                addresses.put(worker.id(), target.addresses().of(worker.name(), subdomain)));
            }
        }
        return addresses;
    }
}
