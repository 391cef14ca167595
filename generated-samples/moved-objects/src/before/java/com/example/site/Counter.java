package com.example.site;

import dev.athanor.annotation.DurableObject;

/** Counts. */
@DurableObject
public interface Counter {

    /** One more; answers how many it makes. */
    int increment();
}
