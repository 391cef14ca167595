package dev.athanor.binding;

import java.util.List;

/**
 * A Vectorize index
 * (<a href="https://developers.cloudflare.com/vectorize/reference/client-api/">Vectorize API</a>).
 *
 * @param <M> a record of what is known of each vector: texts, numbers, flags and lists of texts, 10 KiB of JSON at most
 */
public interface VectorIndex<M> {

    /**
     * Adds vectors; of an id that is there already, the old one stays. They are found some seconds later.
     *
     * @return the id of the change, or of the last one when there are so many vectors that it takes several
     */
    String insert(List<Vector<M>> vectors);

    /** Adds vectors; of an id that is there already, the new one takes its place. Otherwise as {@link #insert}. */
    String upsert(List<Vector<M>> vectors);

    /** The vectors that are closest to one, the closest first. */
    List<VectorMatch<M>> query(List<Double> values, VectorQuery query);

    /** The vectors of some ids; those that there are not are left out. */
    List<Vector<M>> getByIds(List<String> ids);

    /** Removes the vectors of some ids, 100 at most. Nothing happens for those that there are not. */
    String deleteByIds(List<String> ids);

    /** The ids of all vectors, as far as changes are processed; 1000 to a request. */
    List<String> ids();

    /** How many vectors there are, as far as changes are processed. */
    long count();
}
