package dev.athanor.runtime.link;

import dev.athanor.manifest.ManifestEntry;
import java.util.Objects;
import java.util.Optional;

/**
 * One declaration in one stage.
 *
 * @param declaration the interface's qualified name
 * @param id the interface's simple name in kebab case: {@code task-queue}
 * @param name what Cloudflare calls it: the name of the script, queue or database, the title of the KV namespace, the
 *     class of the Durable Object or entrypoint
 * @param adopts whether one of its name that the stage has not created is taken over
 * @param entry what is declared, placeholders resolved
 */
public record StackEntry<E extends ManifestEntry>(String declaration, String id, String name, boolean adopts, E entry) {

    public StackEntry {
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(entry, "entry");
    }

    /** This entry as one of a kind, if it is one. */
    public <K extends ManifestEntry> Optional<StackEntry<K>> as(Class<K> kind) {
        return kind.isInstance(entry) ? Optional.of(declaring(kind.cast(entry))) : Optional.empty();
    }

    /** The same with something else that is declared. */
    public <K extends ManifestEntry> StackEntry<K> declaring(K other) {
        return new StackEntry<>(declaration, id, name, adopts, other);
    }
}
