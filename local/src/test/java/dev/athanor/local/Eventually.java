package dev.athanor.local;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Waits for what comes true by and by. */
final class Eventually {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private Eventually() {}

    /** Tries until it passes; after the deadline it fails as the last try did. */
    static void eventually(ThrowingCallable assertion) throws Throwable {
        Instant end = Instant.now().plus(DEADLINE);
        while (true) {
            try {
                assertion.call();
                return;
            } catch (AssertionError e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
