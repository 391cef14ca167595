package dev.athanor.runtime.resource;

import dev.athanor.runtime.plan.Aim;

/** How a plan for an aim is made: first the reads are begun, then the steps are added. */
public interface Recipe {

    /** Begins the reads that it takes, without waiting for them. */
    void observe(Planning planning);

    /** Adds the steps. */
    void plan(Planning planning);

    /** The recipe for an aim. */
    static Recipe of(Aim aim) {
        return aim.match(new Recipes());
    }
}
