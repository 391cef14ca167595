package dev.athanor.runtime.link;

import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.problem.Problem;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A class of Durable Objects lives in the worker that binds it, so that only one may. */
final class OneHostForEachDurableObject implements LinkRule {

    @Override
    public void check(Manifest manifest, Consumer<Problem> problems) {
        TreeMap<String, Set<String>> hosts = new TreeMap<>();
        Entries.each(
                manifest,
                WorkerEntry.class,
                (fragment, worker) -> Entries.declaredBindings(worker)
                        .values()
                        .forEach(target -> hosts.computeIfAbsent(target, key -> new TreeSet<>())
                                .add(fragment.declaration())));
        Entries.each(manifest, DurableObjectEntry.class, (fragment, object) -> {
            Set<String> workers = hosts.getOrDefault(fragment.declaration(), Set.of());
            if (workers.size() > 1) {
                problems.accept(new Problem(
                        fragment.declaration(),
                        "is bound by " + String.join(" and by ", workers)
                                + ", so that it is not clear which of them hosts the class; let one worker bind it, and the"
                                + " others call that worker through an @Entrypoint"));
            }
        });
    }
}
