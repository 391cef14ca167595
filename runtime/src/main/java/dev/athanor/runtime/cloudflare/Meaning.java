package dev.athanor.runtime.cloudflare;

/** What a failed answer of the API says, whatever its number. */
public enum Meaning {

    /** What the call is about is certainly not there. */
    ABSENT,

    /** What the call was to make is there already. */
    EXISTS,

    /** Something else that the call names is not there. */
    MISSING,

    /** What the call was to take away or change is still used. */
    IN_USE,

    /** What was sent is not acceptable. */
    INVALID,

    /** What was true before is no longer: somebody else was faster. */
    CHANGED,

    /** The account's plan, or a size, allows no more. */
    LIMIT,

    /** Nothing was done now; the same call may succeed a little later. */
    BUSY,

    /** The token is not known, or may not do that. */
    FORBIDDEN,

    /** Cloudflare failed; what it did is not known. */
    INTERNAL,

    /** There was no answer, or none that says anything of what was done. */
    UNKNOWN;

    /** Whether what was asked for may have been done although the answer does not say so. */
    public boolean leavesOutcomeOpen() {
        return this == INTERNAL || this == UNKNOWN;
    }
}
