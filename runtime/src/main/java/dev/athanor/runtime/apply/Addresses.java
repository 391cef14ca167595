package dev.athanor.runtime.apply;

import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.apply.StepOutcome.Status;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.resource.Account;
import dev.athanor.runtime.resource.VersionPreviews;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where the workers of a stage, their versions, its buckets and its tunnels answer, as far as they do.
 *
 * @param target the account
 * @param project what is deployed
 * @param account the account as it was read
 */
record Addresses(Target target, Project project, Account account) {

    /** The address of each worker that has one, by its id. */
    Map<String, URI> of(Plan plan, List<StepOutcome> outcomes) {
        Map<String, URI> addresses = new TreeMap<>();
        if (!plan.aim().isOfTheWholeStage()) {
            return addresses;
        }
        Set<ResourceKey> notDone = outcomes.stream()
                .filter(outcome -> outcome.status() != Status.SUCCEEDED)
                .map(outcome -> outcome.step().resource())
                .collect(Collectors.toSet());
        HostAddresses.of(project.stack(), notDone)
                .forEach((name, hostname) ->
                        addresses.put(name, target.addresses().ofHost(hostname)));
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

    /** The addresses of the versions that were uploaded or there already, by the worker's id. */
    Map<String, List<URI>> of(VersionPreviews previews) {
        Map<String, List<URI>> addresses = new TreeMap<>();
        for (StackEntry<WorkerEntry> worker : project.stack().workers()) {
            List<String> prefixes = previews.of(worker.id());
            if (!prefixes.isEmpty() && account.hasPreviews(worker.name())) {
                account.subdomain()
                        .ifPresent(subdomain -> addresses.put(
                                worker.id(),
                                prefixes.stream()
                                        .map(prefix -> target.addresses().ofPreview(prefix, worker.name(), subdomain))
                                        .toList()));
            }
        }
        return addresses;
    }
}
