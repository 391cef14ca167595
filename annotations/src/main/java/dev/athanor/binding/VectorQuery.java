package dev.athanor.binding;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is asked of a {@link VectorIndex}: {@code VectorQuery.top(5).where("author", "Ada").withMetadata()}.
 *
 * @param topK how many vectors are to be found: 100 at most, and 20 where metadata or values are asked for
 * @param filter what their metadata has to be, by the names of what is indexed: a value, or operators such as
 *     {@code Map.of("$gte", 2020)}
 * @param metadata whether their metadata is answered
 * @param values whether their values are answered
 */
public record VectorQuery(int topK, Map<String, Object> filter, boolean metadata, boolean values) {

    public VectorQuery {
        filter = Map.copyOf(filter);
    }

    /** The closest vectors, by their ids alone. */
    public static VectorQuery top(int topK) {
        return new VectorQuery(topK, Map.of(), false, false);
    }

    /** The same, of those alone whose metadata has a value, or fits operators. */
    public VectorQuery where(String component, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(filter);
        changed.put(component, value);
        return new VectorQuery(topK, changed, metadata, values);
    }

    /** The same, with what is known of them. */
    public VectorQuery withMetadata() {
        return new VectorQuery(topK, filter, true, values);
    }

    /** The same, with their values. */
    public VectorQuery withValues() {
        return new VectorQuery(topK, filter, metadata, true);
    }
}
