package dev.athanor.runtime.cloudflare;

import java.time.Duration;
import java.util.Optional;

/**
 * When a request is sent again, and after how long.
 *
 * @param attempts how often it is sent at most
 * @param firstDelay the longest wait before the second attempt; it doubles with each further one, and the wait itself is
 *     somewhere between half of it and all of it, so that many clients do not come back at once
 * @param longestDelay where it stops doubling
 * @param longestRetryAfter the longest {@code Retry-After} that is waited for, in full; a longer one fails at once
 * @param deadline the time for all attempts; a wait that would go beyond it is not begun
 * @param whole the time for all calls of a run together, but those of its lease and its ledger; afterwards none is made
 */
public record RetryPolicy(
        int attempts,
        Duration firstDelay,
        Duration longestDelay,
        Duration longestRetryAfter,
        Duration deadline,
        Duration whole) {

    /** As long as it takes. */
    public static final Duration UNLIMITED = Duration.ofSeconds(Long.MAX_VALUE);

    /** An account over its limit is blocked for five minutes, which is worth waiting for. */
    public static final RetryPolicy STANDARD = new RetryPolicy(
            5, Duration.ofMillis(250), Duration.ofSeconds(8), Duration.ofMinutes(5), Duration.ofMinutes(10), UNLIMITED);

    /** The same, with a time for all calls together. */
    public RetryPolicy within(Duration time) {
        return new RetryPolicy(attempts, firstDelay, longestDelay, longestRetryAfter, deadline, time);
    }

    /**
     * How long to wait before an attempt.
     *
     * @param attempt the attempt that just failed, counted from 1
     * @param retryAfter what the answer asked for
     * @param spent the time since the first attempt began
     * @param random from 0 to 1
     * @return empty when there is to be no further attempt
     */
    Optional<Duration> delay(int attempt, Optional<Duration> retryAfter, Duration spent, double random) {
        if (attempt >= attempts || retryAfter.filter(this::isTooLong).isPresent()) {
            return Optional.empty();
        }
        Duration delay = retryAfter.orElseGet(() -> backoff(attempt)).plus(jitter(attempt, retryAfter, random));
        return spent.plus(delay).compareTo(deadline) > 0 ? Optional.empty() : Optional.of(delay);
    }

    boolean isTooLong(Duration retryAfter) {
        return retryAfter.compareTo(longestRetryAfter) > 0;
    }

    private Duration backoff(int attempt) {
        return longest(attempt).dividedBy(2);
    }

    private Duration jitter(int attempt, Optional<Duration> retryAfter, double random) {
        Duration span = retryAfter.isPresent() ? firstDelay : longest(attempt).dividedBy(2);
        return Duration.ofMillis((long) (span.toMillis() * random));
    }

    private Duration longest(int attempt) {
        Duration doubled = firstDelay.multipliedBy(1L << Math.min(attempt - 1, 20));
        return doubled.compareTo(longestDelay) > 0 ? longestDelay : doubled;
    }
}
