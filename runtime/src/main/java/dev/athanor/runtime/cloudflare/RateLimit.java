package dev.athanor.runtime.cloudflare;

import java.time.Duration;

/**
 * How many calls of an API may be made in a time.
 *
 * @param calls how many
 * @param reserved how many of them are kept back for what must not wait: the lease and the ledger of an apply
 * @param window in what time, wherever it begins
 */
public record RateLimit(int calls, int reserved, Duration window) {

    /**
     * Cloudflare's: 1,200 calls in five minutes for each token, with the dashboard's; whoever makes more is blocked for five
     * minutes. A part is left to others.
     *
     * @see <a href="https://developers.cloudflare.com/fundamentals/api/reference/limits/">Rate limits</a>
     */
    public static final RateLimit CLOUDFLARE = new RateLimit(1_150, 80, Duration.ofMinutes(5));

    /** As many as one likes. */
    public static final RateLimit NONE = new RateLimit(Integer.MAX_VALUE, 0, Duration.ofMinutes(5));

    public RateLimit {
        if (calls < 1 || reserved < 0 || reserved >= calls || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("a rate limit that allows nothing");
        }
    }
}
