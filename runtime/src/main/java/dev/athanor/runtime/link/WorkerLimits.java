package dev.athanor.runtime.link;

import dev.athanor.manifest.WorkerEntry;
import java.util.function.Consumer;

/** What is checked of a worker once its placeholders are filled in. */
final class WorkerLimits {

    private WorkerLimits() {}

    static void check(WorkerEntry worker, Consumer<String> problems) {
        TextLimit.check(worker, problems);
        RoutedHosts.check(worker, problems);
    }
}
