package dev.athanor.runtime.link;

import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.manifest.WorkflowEntry;
import dev.athanor.runtime.problem.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A class of Durable Objects or a workflow that names no worker lives in the only one that binds it. */
final class OneHostForEachClass implements LinkRule {

    @Override
    public Optional<String> id() {
        return Optional.of("ATH044");
    }

    @Override
    public void check(Manifest manifest, Consumer<Problem> problems) {
        TreeMap<String, Set<String>> binding = new TreeMap<>();
        Entries.each(
                manifest,
                WorkerEntry.class,
                (fragment, worker) -> Entries.declaredBindings(worker)
                        .values()
                        .forEach(target -> binding.computeIfAbsent(target, key -> new TreeSet<>())
                                .add(fragment.declaration())));
        Entries.hosted(manifest, (fragment, hosted) -> {
            Set<String> workers = binding.getOrDefault(fragment.declaration(), Set.of());
            if (hosted.worker() == null && workers.size() > 1) {
                problems.accept(new Problem(
                        fragment.declaration(),
                        "is bound by " + String.join(" and by ", workers)
                                + ", so that it is not clear which of them hosts the class; name the host by worker = ... on"
                                + " the annotation"));
            }
            if (hosted.worker() == null && workers.isEmpty() && fragment.entry() instanceof WorkflowEntry) {
                problems.accept(new Problem(
                        fragment.declaration(),
                        "is bound by no worker, so that none hosts its class; bind it, or name the host by worker = ... on"
                                + " the annotation"));
            }
        });
    }
}
