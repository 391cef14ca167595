package dev.athanor.runtime.cloudflare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody waits, and chance that is always in the middle. */
final class FakeTime implements Waiting {

    private final List<Duration> waits = new ArrayList<>();
    private long now;

    List<Duration> waits() {
        return waits;
    }

    void pass(Duration duration) {
        now += duration.toNanos();
    }

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(now);
    }

    @Override
    public double random() {
        return 0.5;
    }

    @Override
    public void sleep(Duration duration) {
        waits.add(duration);
        now += duration.toNanos();
    }
}
