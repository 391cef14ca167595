package dev.athanor.runtime.state;

import java.time.Instant;

/**
 * The two clocks by which an apply knows whether its lease still holds. One that only goes forward may stand still while a
 * machine sleeps; the other one may be set. A lease holds while both say so.
 */
public interface LeaseClock {

    /** This machine's clocks. */
    LeaseClock SYSTEM = new LeaseClock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Instant now() {
            return Instant.now();
        }
    };

    /** A number of nanoseconds that only grows. */
    long nanos();

    /** The time of day. */
    Instant now();
}
