package dev.athanor.local.account;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Vectorize index, without vectors: those are nothing that the local cloud could keep.
 *
 * @param name its name, unique in the account
 * @param description what it is for
 * @param config {@code dimensions} and {@code metric}, and the {@code preset} where it was given one
 * @param metadata of what metadata is indexed: the type by the name
 * @param createdOn when it was made
 */
public record VectorIndex(
        String name, String description, ObjectNode config, SortedMap<String, String> metadata, Instant createdOn) {

    public VectorIndex {
        metadata = new TreeMap<>(metadata);
    }

    /** The same with something indexed. */
    public VectorIndex indexing(String property, String type) {
        SortedMap<String, String> changed = new TreeMap<>(metadata);
        changed.put(property, type);
        return new VectorIndex(name, description, config, changed, createdOn);
    }

    /** The same without something indexed. */
    public VectorIndex forgetting(String property) {
        SortedMap<String, String> changed = new TreeMap<>(metadata);
        changed.remove(property);
        return new VectorIndex(name, description, config, changed, createdOn);
    }
}
