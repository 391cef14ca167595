package com.example.site;

import dev.athanor.annotation.DurableObject;
import java.util.Map;

/** A poll. */
@DurableObject
public interface Poll {

    /** The votes for each choice. */
    Map<String, Integer> votes();

    /** One more vote. */
    void vote(String choice);
}
