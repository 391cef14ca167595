package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.BindingOptions;
import dev.athanor.manifest.BindingTarget;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The worker whose configuration is written.
 *
 * @param stack the stack that it is part of
 * @param declared the worker
 * @param projectDirectory what its paths are relative to
 * @param directory what the configuration's paths are relative to
 */
record ConfiguredWorker(Stack stack, StackEntry<WorkerEntry> declared, Path projectDirectory, Path directory) {

    WorkerEntry entry() {
        return declared.entry();
    }

    /** The bindings of one kind of value, in the order declared. */
    <T extends BindingTarget> List<Bound<T>> values(Class<T> kind) {
        return entry().bindings().stream()
                .filter(binding -> kind.isInstance(binding.target()))
                .map(binding -> new Bound<>(binding.name(), kind.cast(binding.target())))
                .toList();
    }

    /** The bindings to one kind of declaration, in the order declared. */
    <E extends ManifestEntry> List<Bound<StackEntry<E>>> declarations(Class<E> kind) {
        return values(DeclaredTarget.class).stream()
                .flatMap(bound -> stack.entry(bound.to().declaration()).as(kind).stream()
                        .map(entry -> new Bound<>(bound.name(), entry)))
                .toList();
    }

    /** What a binding says beside what it is bound to. */
    <O extends BindingOptions> Optional<O> options(String binding, Class<O> kind) {
        return values(DeclaredTarget.class).stream()
                .filter(bound -> bound.name().equals(binding))
                .map(bound -> bound.to().options())
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    /** A path of the project as the configuration has to write it. */
    String path(String inProject) {
        Path from = directory.toAbsolutePath().normalize();
        Path to = projectDirectory.toAbsolutePath().resolve(inProject).normalize();
        return from.relativize(to).toString().replace('\\', '/');
    }
}
