package dev.athanor.runtime.state;

/** How something came to belong to a stage. */
public enum Provenance {

    /** The stage has created it. */
    CREATED,

    /** It was there before, and was taken over. */
    ADOPTED,

    /** The ledger was lost, and what the account shows says that it is the stage's. */
    REBUILT
}
