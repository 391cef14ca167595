package dev.athanor.runtime.link;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.Manifest;
import dev.athanor.runtime.problem.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** {@code com.example.Tasks} and {@code com.example.jobs.Tasks} would both be {@code tasks} in names and in TypeScript. */
final class DistinctIds implements LinkRule {

    @Override
    public Optional<String> id() {
        return Optional.of("ATH006");
    }

    @Override
    public void check(Manifest manifest, Consumer<Problem> problems) {
        Map<String, Fragment> seen = new TreeMap<>();
        for (Fragment fragment : manifest.declarations()) {
            Fragment first = seen.putIfAbsent(fragment.id(), fragment);
            if (first != null) {
                problems.accept(new Problem(
                        fragment.declaration(),
                        "has the id " + fragment.id() + ", which " + first.declaration()
                                + " has too; rename one of the two interfaces"));
            }
        }
    }
}
