package dev.athanor.runtime.cloudflare;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Time and chance, so that tests need neither. */
interface Waiting {

    Waiting REAL = new Waiting() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public double random() {
            return ThreadLocalRandom.current().nextDouble();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            Thread.sleep(duration.toMillis());
        }
    };

    /** A clock that only counts. */
    long nanos();

    /** What time it is. */
    Instant now();

    /** From 0 to 1. */
    double random();

    void sleep(Duration duration) throws InterruptedException;
}
