package dev.athanor.runtime.cloudflare;

/** Whether a call that failed is made again. */
enum Repeat {

    /** It would fail again. */
    NEVER,

    /** It may be a mistake of Cloudflare's: nothing was done, and a second refusal is final. */
    ONCE,

    /** It may have been done: only a call that does no more the second time is made again. */
    IF_SAFE,

    /** Nothing was done: any call is made again. */
    ALWAYS;

    /**
     * Whether it is made again.
     *
     * @param attempt how often it was made, counted from 1
     */
    boolean allows(Effect effect, int attempt) {
        return switch (this) {
            case NEVER -> false;
            case ONCE -> attempt == 1;
            case IF_SAFE -> effect.isSafeToRepeat();
            case ALWAYS -> true;
        };
    }
}
