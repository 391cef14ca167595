package dev.athanor.runtime.link;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.References;
import dev.athanor.runtime.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a stage's declarations refer to is in that stage too.
 *
 * @param whole the declarations of all stages
 */
record ReferencesWithinStage(Manifest whole) implements LinkRule {

    @Override
    public Optional<String> id() {
        return Optional.of("ATH054");
    }

    @Override
    public void check(Manifest stage, Consumer<Problem> problems) {
        for (Fragment fragment : stage.declarations()) {
            for (References.Found reference : References.of(fragment.entry())) {
                if (stage.declaration(reference.target()).isEmpty()) {
                    whole.declaration(reference.target())
                            .ifPresent(target -> problems.accept(new Problem(
                                    fragment.declaration(), message(fragment, reference, target.stages()))));
                }
            }
        }
    }

    private static String message(Fragment fragment, References.Found reference, @Nullable List<String> stages) {
        return reference.sentence() + ", which only " + quoted(stages) + " has, while "
                + quoted(reference.stages() == null ? fragment.stages() : reference.stages())
                + " needs it; give both the same @Stages";
    }

    private static String quoted(@Nullable List<String> stages) {
        if (stages == null) {
            return "every stage";
        }
        return (stages.size() == 1 ? "the stage " : "each of the stages ") + String.join(", ", stages);
    }
}
