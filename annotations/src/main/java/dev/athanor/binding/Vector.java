package dev.athanor.binding;

import java.util.List;
import java.util.Objects;

/**
 * A vector of a {@link VectorIndex}.
 *
 * @param id what it is known by, 64 bytes at most
 * @param values its values, as many as the index has dimensions
 * @param metadata what is known of it
 */
public record Vector<M>(String id, List<Double> values, M metadata) {

    public Vector {
        Objects.requireNonNull(id, "id");
        values = List.copyOf(values);
        Objects.requireNonNull(metadata, "metadata");
    }
}
