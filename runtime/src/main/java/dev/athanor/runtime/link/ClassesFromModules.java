package dev.athanor.runtime.link;

import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.problem.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** An entrypoint is a class that a worker exports, which only one of ES modules can do. */
final class ClassesFromModules implements LinkRule {

    @Override
    public Optional<String> id() {
        return Optional.of("ATH066");
    }

    @Override
    public void check(Manifest manifest, Consumer<Problem> problems) {
        Map<String, String> lacking = new HashMap<>();
        Entries.each(manifest, WorkerEntry.class, (fragment, worker) -> {
            CodeSettings code = worker.code();
            if (code == null || code.serviceWorker()) {
                lacking.put(fragment.declaration(), code == null ? "only has static files" : "is a service worker");
            }
        });
        Entries.each(manifest, EntrypointEntry.class, (fragment, entrypoint) -> {
            String why = lacking.get(entrypoint.worker());
            if (why != null) {
                problems.accept(new Problem(
                        fragment.declaration(),
                        "is an entrypoint of " + entrypoint.worker() + ", which " + why
                                + " and exports no class; give that worker code in the format MODULES"));
            }
        });
    }
}
