package dev.athanor.runtime.state;

/** How far something is. */
public enum EntryState {

    /** It is to become as an apply intended, and nobody has confirmed that it has. */
    INTENDED,

    /** It is there. */
    PRESENT,

    /** It is to go, and nobody has confirmed that it has. */
    LEAVING
}
