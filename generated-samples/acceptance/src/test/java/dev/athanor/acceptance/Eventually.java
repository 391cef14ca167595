package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what comes true by and by, and fails when it does not. */
final class Eventually {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private Eventually() {}

    static void await(BooleanSupplier condition) {
        answered(condition::getAsBoolean, Boolean::booleanValue);
    }

    /** The first answer that is as expected. */
    static <T> T answered(Supplier<T> question, Predicate<T> expected) {
        Instant end = Instant.now().plus(DEADLINE);
        T answer = question.get();
        while (!expected.test(answer)) {
            assertThat(Instant.now())
                    .as("the deadline, with the answer %s", answer)
                    .isBefore(end);
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = question.get();
        }
        return answer;
    }
}
