package com.example.tasks;

import dev.athanor.annotation.DurableObject;

/** Counts. */
@DurableObject
public interface Counter {

    /** Adds to the count and returns the sum. */
    long increment(long by);

    /** The count, 0 at first. */
    long value();
}
