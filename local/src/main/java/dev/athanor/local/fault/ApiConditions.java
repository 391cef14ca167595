package dev.athanor.local.fault;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * Under what conditions the account's API answers. The defaults are those of a good day: every request is answered at once.
 *
 * @param faults what goes wrong
 * @param slowness how long an answer takes that {@link ApiFault#SLOW} delays
 * @param limit how many requests are taken
 * @param clock what time it is for the account, which a test may advance
 */
public record ApiConditions(ApiFaults faults, Duration slowness, ApiRateLimit limit, Clock clock) {

    /** Nothing goes wrong, and any number of requests is taken. */
    public static final ApiConditions GOOD =
            new ApiConditions(ApiFaults.NONE, Duration.ofMillis(100), ApiRateLimit.NONE, Clock.systemUTC());

    public ApiConditions {
        Objects.requireNonNull(faults, "faults");
        Objects.requireNonNull(slowness, "slowness");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(clock, "clock");
    }

    public ApiConditions withFaults(ApiFaults changed) {
        return new ApiConditions(changed, slowness, limit, clock);
    }

    public ApiConditions withSlowness(Duration changed) {
        return new ApiConditions(faults, changed, limit, clock);
    }

    public ApiConditions withLimit(ApiRateLimit changed) {
        return new ApiConditions(faults, slowness, changed, clock);
    }

    public ApiConditions withClock(Clock changed) {
        return new ApiConditions(faults, slowness, limit, changed);
    }
}
