package dev.athanor.binding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A vector that was found.
 *
 * @param id what it is known by
 * @param score how close it is, by the metric of the index
 * @param metadata what is known of it, if the query asked for that
 * @param values its values, if the query asked for them
 */
public record VectorMatch<M>(String id, double score, Optional<M> metadata, Optional<List<Double>> values) {

    public VectorMatch {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(metadata, "metadata");
        values = values.map(List::copyOf);
    }
}
