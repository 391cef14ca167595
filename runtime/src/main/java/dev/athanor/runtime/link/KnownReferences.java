package dev.athanor.runtime.link;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.References;
import dev.athanor.runtime.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a declaration refers to is declared too, as the kind that it has to be. */
record KnownReferences(List<Path> classPath) implements LinkRule {

    @Override
    public void check(Manifest manifest, Consumer<Problem> problems) {
        for (Fragment fragment : manifest.declarations()) {
            for (References.Found reference : References.of(fragment.entry())) {
                breach(manifest, reference)
                        .ifPresent(message -> problems.accept(new Problem(fragment.declaration(), message)));
            }
        }
    }

    private Optional<String> breach(Manifest manifest, References.Found reference) {
        Optional<Fragment> target = manifest.declaration(reference.target());
        if (target.isEmpty()) {
            return Optional.of(reference.sentence() + ", which is not declared by anything on the class path; "
                    + ClassOrigin.of(reference.target(), classPath)
                            .map(origin -> "its class is in " + origin + ", which was compiled without Athanor's"
                                    + " processor: add dev.athanor:athanor-processor to that build")
                            .orElse("add the module or jar that declares it, compiled with Athanor's processor"));
        }
        return reference.admits(target.get().entry())
                ? Optional.empty()
                : Optional.of(reference.sentence() + ", which is not declared as a " + nouns(reference)
                        + "; compile both again");
    }

    private static String nouns(References.Found reference) {
        return StageKinds.ALL.stream()
                .filter(kind -> reference.kinds().contains(kind.kind()))
                .map(StageKind::noun)
                .collect(Collectors.joining(" or a "));
    }
}
