package dev.athanor.runtime.testing;

import dev.athanor.runtime.state.LeaseClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Both of a machine's clocks, which go on when they are told to. */
public final class ScriptedClock extends Clock implements LeaseClock {

    private Instant time = Instant.parse("2026-11-23T08:00:00Z");
    private long nanos = Long.MAX_VALUE - 1_000_000_000L;

    /** Lets time go by. */
    public synchronized void pass(Duration duration) {
        time = time.plus(duration);
        nanos += duration.toNanos();
    }

    /** Lets time go by as it does for a machine that sleeps: one of the clocks stands still. */
    public synchronized void sleep(Duration duration) {
        time = time.plus(duration);
    }

    /** Sets the time of day. */
    public synchronized void set(Duration change) {
        time = time.plus(change);
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized Instant now() {
        return time;
    }

    @Override
    public synchronized Instant instant() {
        return time;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
