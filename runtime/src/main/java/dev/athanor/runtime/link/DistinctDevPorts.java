package dev.athanor.runtime.link;

import dev.athanor.manifest.DevSettings;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.problem.Problem;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Each port that a worker is served at while it is developed is that of one worker. */
final class DistinctDevPorts implements LinkRule {

    @Override
    public void check(Manifest manifest, Consumer<Problem> problems) {
        Map<Integer, String> ports = new TreeMap<>();
        Entries.each(manifest, WorkerEntry.class, (worker, entry) -> {
            DevSettings dev = entry.addresses().dev();
            Integer port = dev == null ? null : dev.port();
            String first = port == null ? null : ports.putIfAbsent(port, worker.declaration());
            if (first != null) {
                problems.accept(new Problem(
                        worker.declaration(),
                        "is served at port " + port + " in development, as " + first
                                + " is; give one of them another port"));
            }
        });
    }
}
