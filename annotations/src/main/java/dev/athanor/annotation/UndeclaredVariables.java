package dev.athanor.annotation;

/**
 * What becomes of variables and secrets that a worker has in the account, and that nobody has declared: somebody has set them in the
 * dashboard, or by another program.
 */
public enum UndeclaredVariables {

    /**
     * They stay as they are, with each upload
     * (<a href="https://developers.cloudflare.com/workers/wrangler/configuration/#source-of-truth">wrangler: {@code keep_vars}</a>).
     */
    KEEP,

    /** They go with the next upload. */
    REMOVE
}
