package dev.athanor.annotation;

/** How long a {@link RateLimit} counts. */
public enum RateLimitPeriod {

    /** Ten seconds. */
    TEN_SECONDS(10),

    /** Sixty seconds. */
    MINUTE(60);

    private final int seconds;

    RateLimitPeriod(int seconds) {
        this.seconds = seconds;
    }

    /** The period in seconds. */
    public int seconds() {
        return seconds;
    }
}
