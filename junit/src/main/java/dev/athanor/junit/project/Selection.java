package dev.athanor.junit.project;

import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.HostedEntry;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.References;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.problem.ProblemException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A part of what is declared: some workers, with all that makes a difference to them. */
public final class Selection {

    private final Manifest manifest;
    private final Set<String> selected = new LinkedHashSet<>();

    private Selection(Manifest manifest) {
        this.manifest = manifest;
    }

    /**
     * The part of some workers: what they refer to, the workers that consume the queues among that, the classes that live in their code,
     * and again what these refer to.
     *
     * @param workers the qualified names of their interfaces; all is selected where there are none
     * @throws ProblemException when one is not declared as a worker
     */
    public static Manifest of(Manifest manifest, List<String> workers) {
        if (workers.isEmpty()) {
            return manifest;
        }
        for (String worker : workers) {
            boolean declared = manifest.declaration(worker)
                    .map(Fragment::entry)
                    .filter(WorkerEntry.class::isInstance)
                    .isPresent();
            if (!declared) {
                throw new ProblemException(
                        worker,
                        "is no @Worker on the test's class path. @AthanorTest takes the interfaces of workers; without any it deploys"
                                + " all that is declared.");
            }
        }
        Selection selection = new Selection(manifest);
        workers.forEach(selection::select);
        selection.selectWhatBelongs();
        return new Manifest(
                manifest.format(),
                manifest.app(),
                manifest.declarations().stream()
                        .filter(fragment -> selection.selected.contains(fragment.declaration()))
                        .toList());
    }

    private void select(String declaration) {
        if (selected.add(declaration)) {
            manifest.declaration(declaration)
                    .ifPresent(fragment ->
                            References.of(fragment.entry()).forEach(reference -> select(reference.target())));
        }
    }

    private void selectWhatBelongs() {
        int before;
        do {
            before = selected.size();
            manifest.declarations().stream()
                    .filter(fragment -> belongs(fragment.entry()))
                    .forEach(fragment -> select(fragment.declaration()));
        } while (selected.size() > before);
    }

    private boolean belongs(ManifestEntry entry) {
        if (entry instanceof WorkerEntry worker) {
            return worker.triggers().consumers().stream().anyMatch(consumer -> selected.contains(consumer.queue()));
        }
        if (entry instanceof EntrypointEntry entrypoint) {
            return selected.contains(entrypoint.worker());
        }
        return entry instanceof HostedEntry hosted
                && selected.contains(Objects.requireNonNullElse(hosted.worker(), ""));
    }
}
