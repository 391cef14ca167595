package dev.athanor.local.api;

import dev.athanor.local.fault.ApiRateLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Counts requests, and refuses those that are too many. */
final class Gate {

    private final ApiRateLimit limit;
    private final Clock clock;
    private Instant begin = Instant.MIN;
    private Instant blockedUntil = Instant.MIN;
    private int taken;

    Gate(ApiRateLimit limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * What a request meets.
     *
     * @param isOpen whether it is taken
     * @param headers what its answer says of the limit
     */
    record Passage(boolean isOpen, Map<String, String> headers) {}

    synchronized Passage next() {
        if (limit.equals(ApiRateLimit.NONE)) {
            return new Passage(true, Map.of());
        }
        Instant now = clock.instant();
        if (now.isBefore(blockedUntil)) {
            return refused(now);
        }
        if (!now.isBefore(begin.equals(Instant.MIN) ? now : begin.plus(limit.window()))) {
            begin = now;
            taken = 0;
        }
        taken++;
        if (taken > limit.calls()) {
            blockedUntil = now.plus(limit.block());
            return refused(now);
        }
        return new Passage(true, headers(limit.calls() - taken, Duration.between(now, begin.plus(limit.window()))));
    }

    private Passage refused(Instant now) {
        Duration wait = Duration.between(now, blockedUntil);
        Map<String, String> headers = headers(0, wait);
        headers.put("Retry-After", Long.toString(seconds(wait)));
        return new Passage(false, headers);
    }

    private Map<String, String> headers(int left, Duration until) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Ratelimit", "\"default\";r=" + left + ";t=" + seconds(until));
        headers.put(
                "Ratelimit-Policy",
                "\"default\";q=" + limit.calls() + ";w=" + limit.window().toSeconds());
        return headers;
    }

    private static long seconds(Duration duration) {
        return (duration.toMillis() + 999) / 1000;
    }
}
