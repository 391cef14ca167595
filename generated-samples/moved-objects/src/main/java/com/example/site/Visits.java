package com.example.site;

import dev.athanor.annotation.DurableObject;

/** How often a page was visited. The class was called Counter, until there was more to count than one thing. */
@DurableObject(worker = Site.class, className = "VisitCounter", renamedFrom = "Counter")
public interface Visits {

    /** One more; answers how many it makes. */
    int increment();
}
