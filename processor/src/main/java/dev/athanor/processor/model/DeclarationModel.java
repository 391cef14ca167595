package dev.athanor.processor.model;

import dev.athanor.manifest.Fragment;
import dev.athanor.processor.diagnostic.Origin;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One annotated interface, as all emitters print it.
 *
 * @param origin the interface
 * @param fragment its part of the manifest
 * @param javaClass the class that implements it, unless it has no members and never will
 * @param types its TypeScript module, unless it only ever shows in a worker's {@code Env}
 * @param worker its members, if it is a worker
 */
public record DeclarationModel(
        Origin origin,
        Fragment fragment,
        Optional<JavaClass> javaClass,
        Optional<TsModule> types,
        Optional<WorkerModel> worker) {

    public DeclarationModel {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(fragment, "fragment");
        Objects.requireNonNull(javaClass, "javaClass");
        Objects.requireNonNull(types, "types");
        Objects.requireNonNull(worker, "worker");
    }

    /** One that a class implements. */
    public DeclarationModel(
            Origin origin,
            Fragment fragment,
            JavaClass javaClass,
            Optional<TsModule> types,
            Optional<WorkerModel> worker) {
        this(origin, fragment, Optional.of(javaClass), types, worker);
    }

    /** The same, with what was said of taking over what is in the account. */
    public DeclarationModel adopting(Optional<Boolean> adopt) {
        return new DeclarationModel(origin, fragment.adopting(adopt.orElse(null)), javaClass, types, worker);
    }

    /** The same, limited to some stages, if there are any. */
    public DeclarationModel in(List<String> stages) {
        return new DeclarationModel(origin, fragment.in(stages), javaClass, types, worker);
    }

    /** The interface's qualified name. */
    public String declaration() {
        return fragment.declaration();
    }
}
