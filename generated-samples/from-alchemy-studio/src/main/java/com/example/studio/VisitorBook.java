package com.example.studio;

import dev.athanor.annotation.DurableObject;

/** Counts visitors, for the studio and for the clerk. */
@DurableObject(worker = Studio.class)
public interface VisitorBook {

    /** Welcomes a visitor, and says how many there were. */
    long welcome();

    /** How many visitors there were. */
    long count();
}
