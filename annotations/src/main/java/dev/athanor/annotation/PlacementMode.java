package dev.athanor.annotation;

/** How the place where a worker runs is chosen. */
public enum PlacementMode {

    /** In the data centre nearest to the visitor. */
    DEFAULT,

    /** Near the back ends that the worker calls, where that is faster. */
    SMART
}
