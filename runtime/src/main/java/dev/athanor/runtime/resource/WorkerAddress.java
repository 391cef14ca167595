package dev.athanor.runtime.resource;

import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.ScriptsApi.Address;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;

/** Whether each worker answers under {@code workers.dev}: only when it is asked to. */
final class WorkerAddress implements ResourceKind {

    private static final String KIND = "workers-dev";

    @Override
    public void observe(Planning planning) {
        List<StackEntry<WorkerEntry>> workers = planning.deployment().stack().workers();
        workers.forEach(worker -> planning.account().addresses.start(worker.name()));
        if (workers.stream().anyMatch(worker -> worker.entry().addresses().url())) {
            planning.account().subdomain.start(Account.ALL);
        }
    }

    @Override
    public void plan(Planning planning) {
        for (StackEntry<WorkerEntry> worker : planning.deployment().stack().workers()) {
            boolean wanted = worker.entry().addresses().url();
            boolean present = planning.account().hasAddress(worker.name());
            if (wanted && planning.account().subdomain().isEmpty()) {
                planning.refuse(
                        worker.declaration(),
                        "url = true takes a workers.dev subdomain, and the account has none yet; choose one in the"
                                + " dashboard, under Workers & Pages.");
            }
            if (wanted || present) {
                planning.add(change(worker, wanted, present));
            }
        }
    }

    /** An address goes with its worker. */
    @Override
    public void planRemoval(Planning planning) {}

    private static Change change(StackEntry<WorkerEntry> worker, boolean wanted, boolean present) {
        Change.Builder change = Change.of(new ResourceKey(KIND, worker.id()), worker.name(), worker.declaration())
                .after(Workers.key(worker));
        if (wanted == present) {
            return change.unchanged();
        }
        Operation set = progress -> set(progress, worker.name(), wanted);
        return wanted
                ? change.create("is not in the account", set)
                : change.delete("is not declared: workers are private unless they ask for an address", set);
    }

    private static void set(Progress progress, String script, boolean enabled) {
        progress.api().scripts().setAddress(script, new Address(enabled, false));
    }

    /** A script that is new may get an address by itself, which it is not to keep. */
    static void keepPrivate(Progress progress, String script) {
        if (progress.api().scripts().address(script).enabled()) {
            set(progress, script, false);
        }
    }
}
