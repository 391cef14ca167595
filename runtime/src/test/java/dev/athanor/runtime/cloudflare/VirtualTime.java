package dev.athanor.runtime.cloudflare;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Time that runs ahead of the real one whenever all who work in it wait: a test that waits for minutes takes milliseconds. Those
 * who wait wake in the order of their times.
 */
public final class VirtualTime implements Waiting {

    /** How long nobody may have come or gone before it counts as all waiting. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(3);

    private final Random random;
    private final LongConsumer advances;
    private final PriorityQueue<Long> waiting = new PriorityQueue<>();
    private long ahead;
    private long lastMove;

    /** Time with chance that a seed decides on. */
    public VirtualTime(long seed) {
        this(seed, ahead -> {});
    }

    /**
     * The same, with somebody who is told.
     *
     * @param advances told by how many nanoseconds it is ahead now
     */
    public VirtualTime(long seed, LongConsumer advances) {
        this.random = new Random(seed);
        this.advances = advances;
    }

    /** The API of a target for whoever lives in this time. */
    public CloudflareApi api(Target target, RequestListener listener) {
        return new CloudflareApi(target, listener, this);
    }

    /** How much more of this time than of the real one has passed. */
    public synchronized Duration ahead() {
        return Duration.ofNanos(ahead);
    }

    /** A clock in this time. */
    public Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    @Override
    public synchronized long nanos() {
        return System.nanoTime() + ahead;
    }

    @Override
    public synchronized Instant now() {
        return Instant.now().plusNanos(ahead);
    }

    @Override
    public synchronized double random() {
        return random.nextDouble();
    }

    @Override
    public synchronized void sleep(Duration duration) throws InterruptedException {
        Long until = nanos() + duration.toNanos();
        waiting.add(until);
        lastMove = System.nanoTime();
        try {
            while (nanos() < until) {
                long quiet = lastMove + QUIET_NANOS - System.nanoTime();
                if (quiet > 0) {
                    TimeUnit.NANOSECONDS.timedWait(this, quiet);
                } else if (until.equals(waiting.peek())) {
                    ahead += Math.max(0, until - nanos());
                    advances.accept(ahead);
                } else {
                    TimeUnit.NANOSECONDS.timedWait(this, QUIET_NANOS);
                }
            }
        } finally {
            waiting.remove(until);
            lastMove = System.nanoTime();
            notifyAll();
        }
    }
}
