package com.example.site;

import dev.athanor.annotation.DurableObject;
import java.util.Map;

/** A poll. Until now it was all that a worker called Polls was for, which is no longer declared and goes. */
@DurableObject(worker = Community.class, transferredFromScript = "${app}-${stage}-polls")
public interface Poll {

    /** The votes for each choice. */
    Map<String, Integer> votes();

    /** One more vote. */
    void vote(String choice);
}
