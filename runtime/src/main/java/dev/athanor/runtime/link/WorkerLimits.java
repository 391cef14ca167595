package dev.athanor.runtime.link;

import dev.athanor.manifest.StaticAssetsTarget;
import dev.athanor.manifest.WorkerEntry;
import java.util.function.Consumer;

/** What is checked of a worker once its placeholders are filled in. */
final class WorkerLimits {

    private WorkerLimits() {}

    static void check(WorkerEntry worker, Consumer<String> problems) {
        TextLimit.check(worker, problems);
        RoutedHosts.check(worker, problems);
        if (worker.assets() == null) {
            requireNoAssets(worker, problems);
        }
    }

    /** The compiler says so too, where it sees the source. */
    private static void requireNoAssets(WorkerEntry worker, Consumer<String> problems) {
        if (worker.code() == null) {
            problems.accept("has neither code nor static assets; write an entrypoint, a script or assets on @Worker");
        }
        worker.bindings().stream()
                .filter(binding -> binding.target() instanceof StaticAssetsTarget)
                .forEach(binding -> problems.accept("binds its static assets as " + binding.name()
                        + ", and has none; write assets on @Worker, or remove the method"));
    }
}
