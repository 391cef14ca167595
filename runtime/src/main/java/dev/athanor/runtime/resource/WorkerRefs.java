package dev.athanor.runtime.resource;

import dev.athanor.manifest.WorkerRefEntry;
import dev.athanor.runtime.cloudflare.ScriptsApi.Script;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.VersionLabel;
import java.util.List;

/** Workers of other projects: they have to be there before anything is changed, and nothing ever happens to them. */
final class WorkerRefs implements ResourceKind {

    @Override
    public void observe(Planning planning) {
        if (!used(planning).isEmpty()) {
            planning.account().scripts.start(Account.ALL);
        }
    }

    @Override
    public void plan(Planning planning) {
        Stack stack = planning.deployment().stack();
        for (StackEntry<WorkerRefEntry> reference : used(planning)) {
            String service = reference.name();
            if (stack.workers().stream().anyMatch(worker -> worker.name().equals(service))) {
                planning.refuse(
                        reference.declaration(),
                        "refers to " + service + " as a worker of another project, and it is one of this application;"
                                + " use its own interface.");
            } else if (planning.account().script(service).isEmpty()) {
                planning.refuse(
                        reference.declaration(),
                        "refers to the worker " + service + ", which is not in the account (Cloudflare's error 10143);"
                                + " deploy the project that it belongs to first, or correct the name. The account has "
                                + names(planning.account().scripts()) + ".");
            }
        }
    }

    @Override
    public void observeVersion(Planning planning) {
        observe(planning);
    }

    @Override
    public void planVersion(Planning planning, VersionLabel label) {
        plan(planning);
    }

    /** They are not ours. */
    @Override
    public void planRemoval(Planning planning) {}

    /** A library may refer to more workers than those of its interfaces that are used. */
    private static List<StackEntry<WorkerRefEntry>> used(Planning planning) {
        Stack stack = planning.deployment().stack();
        return stack.entries(WorkerRefEntry.class).stream()
                .filter(reference -> stack.uses(reference.declaration()))
                .toList();
    }

    private static String names(List<Script> scripts) {
        return scripts.isEmpty()
                ? "no workers"
                : String.join(", ", scripts.stream().map(Script::id).sorted().toList());
    }
}
