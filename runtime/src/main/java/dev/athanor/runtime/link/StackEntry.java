package dev.athanor.runtime.link;

import dev.athanor.manifest.ManifestEntry;
import java.util.Objects;

/**
 * One declaration in one stage.
 *
 * @param declaration the interface's qualified name
 * @param id the interface's simple name in kebab case: {@code task-queue}
 * @param name what Cloudflare calls it: the name of the script, queue or database, the title of the KV namespace, the
 *     class of the Durable Object or entrypoint
 * @param entry what is declared, placeholders resolved
 */
public record StackEntry<E extends ManifestEntry>(String declaration, String id, String name, E entry) {

    public StackEntry {
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(entry, "entry");
    }
}
