package com.example.shop;

import dev.athanor.annotation.DurableObject;

/** Counts, one object to a count: no two increments of one object run at the same time. */
@DurableObject
public interface OrderCounter {

    /** Adds to the count and returns the sum. */
    long increment(long by);

    /** The count, 0 at first. */
    long value();
}
