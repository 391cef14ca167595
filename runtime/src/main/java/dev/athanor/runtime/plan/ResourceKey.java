package dev.athanor.runtime.plan;

import java.util.Objects;

/**
 * What a step of a plan is about: {@code queue:task-queue}, {@code queue-consumer:api/task-queue}.
 *
 * @param kind the kind of resource, Cloudflare's word in kebab case
 * @param id the declaration's id; for a part of a worker, its id and the part's, joined by a slash
 */
public record ResourceKey(String kind, String id) implements Comparable<ResourceKey> {

    public ResourceKey {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    /**
     * A key as {@link #toString()} writes it.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static ResourceKey of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'" + text + "' is no key of a resource");
        }
        return new ResourceKey(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(ResourceKey other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
