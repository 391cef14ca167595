package dev.athanor.runtime.resource;

import dev.athanor.manifest.AddressSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.ScriptsApi.Address;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;

/** Whether each worker, and each version of it, answers under {@code workers.dev}: only when it is asked to. */
final class WorkerAddress implements ResourceKind {

    private static final String KIND = "workers-dev";

    @Override
    public void observe(Planning planning) {
        List<StackEntry<WorkerEntry>> workers = planning.deployment().stack().workers();
        workers.forEach(worker -> planning.account().addresses.start(worker.name()));
        if (workers.stream().anyMatch(worker -> isAny(wanted(worker)))) {
            planning.account().subdomain.start(Account.ALL);
        }
    }

    @Override
    public void plan(Planning planning) {
        for (StackEntry<WorkerEntry> worker : planning.deployment().stack().workers()) {
            Address wanted = wanted(worker);
            Address present = planning.account().address(worker.name());
            if (isAny(wanted) && planning.account().subdomain().isEmpty()) {
                planning.refuse(
                        worker.declaration(),
                        (wanted.enabled() ? "url" : "previewUrls")
                                + " = true takes a workers.dev subdomain, and the account has none yet; choose one in the"
                                + " dashboard, under Workers & Pages.");
            }
            if (isAny(wanted) || isAny(present)) {
                planning.add(change(worker, wanted, present));
            }
        }
    }

    /** An address goes with its worker. */
    @Override
    public void planRemoval(Planning planning) {}

    private static Address wanted(StackEntry<WorkerEntry> worker) {
        AddressSettings declared = worker.entry().addresses();
        return new Address(declared.url(), declared.hasPreviews());
    }

    private static boolean isAny(Address address) {
        return address.enabled() || address.hasPreviews();
    }

    private static Change change(StackEntry<WorkerEntry> worker, Address wanted, Address present) {
        Change.Builder change = Change.of(new ResourceKey(KIND, worker.id()), worker.name(), worker.declaration())
                .after(Workers.key(worker));
        List<FieldChange> differences = new Differences()
                .value("enabled", present.enabled(), wanted.enabled())
                .value("previews_enabled", present.hasPreviews(), wanted.hasPreviews())
                .list();
        if (differences.isEmpty()) {
            return change.unchanged();
        }
        Operation set = progress -> progress.api().scripts().setAddress(worker.name(), wanted);
        if (!isAny(present)) {
            return change.create("is not in the account", set);
        }
        return isAny(wanted)
                ? change.fields(differences).update("differs from its declaration", set)
                : change.delete("is not declared: workers are private unless they ask for an address", set);
    }

    /** A script that is new may get an address by itself, which it is not to keep. */
    static void keepPrivate(Progress progress, String script) {
        if (isAny(progress.api().scripts().address(script))) {
            progress.api().scripts().setAddress(script, Address.NONE);
        }
    }
}
