package dev.athanor.runtime.link;

import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.problem.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Each class that a worker's entrypoint exports stands for one declaration. */
final class DistinctExports implements LinkRule {

    @Override
    public Optional<String> id() {
        return Optional.of("ATH039");
    }

    @Override
    public void check(Manifest manifest, Consumer<Problem> problems) {
        Entries.each(manifest, WorkerEntry.class, (worker, entry) -> {
            Exports exports = new Exports(worker.declaration(), new TreeMap<>(), problems);
            Entries.hosted(manifest, (declared, hosted) -> {
                boolean lives = hosted.worker() == null
                        ? Entries.declaredBindings(entry).containsValue(declared.declaration())
                        : worker.declaration().equals(hosted.worker());
                if (lives) {
                    exports.add(hosted.className(), declared);
                }
            });
            Entries.each(manifest, EntrypointEntry.class, (entrypoint, service) -> {
                if (service.worker().equals(worker.declaration())) {
                    exports.add(service.className(), entrypoint);
                }
            });
        });
    }

    private record Exports(String worker, Map<String, Fragment> classes, Consumer<Problem> problems) {

        void add(String className, Fragment declared) {
            Fragment first = classes.putIfAbsent(className, declared);
            if (first != null) {
                problems.accept(new Problem(
                        declared.declaration(),
                        "is the class " + className + " of " + worker + ", as " + first.declaration()
                                + " is; give one of them another className"));
            }
        }
    }
}
