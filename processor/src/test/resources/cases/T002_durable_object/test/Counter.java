package test;

import dev.athanor.annotation.DurableObject;

/** Counts. */
@DurableObject
public interface Counter {

    /**
     * Adds.
     *
     * @param by how much
     * @return the sum
     */
    long increment(long by);

    void reset();

    String[] labels(String[] extra, byte[] raw);
}
