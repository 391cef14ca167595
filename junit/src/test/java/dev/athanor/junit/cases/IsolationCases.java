package dev.athanor.junit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.junit.AthanorTest;
import dev.athanor.junit.LocalCloud;
import dev.athanor.junit.stack.Notes;
import dev.athanor.junit.stack.Reminders;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Tests that would see what the others store, if they could. JUnit is asked to run everything at the same time. */
@Execution(ExecutionMode.CONCURRENT)
public abstract class IsolationCases {

    /** How many classes have begun; each waits for the other. */
    private static final CountDownLatch BOTH = new CountDownLatch(2);

    private static final int PATIENCE_SECONDS = 120;

    /** One of two that run beside each other. */
    @AthanorTest(Notes.class)
    public static final class First extends IsolationCases {}

    /** The other one. */
    @AthanorTest(Notes.class)
    public static final class Second extends IsolationCases {

        private static final AtomicInteger RUNNING = new AtomicInteger();

        @Override
        AtomicInteger running() {
            return RUNNING;
        }
    }

    private static final AtomicInteger RUNNING = new AtomicInteger();

    AtomicInteger running() {
        return RUNNING;
    }

    @BeforeAll
    static void write(Notes env) throws InterruptedException {
        BOTH.countDown();
        assertThat(BOTH.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("both classes run at the same time")
                .isTrue();
        env.store().put("common", "for all tests");
    }

    @RepeatedTest(2)
    void aTestSeesWhatWasWrittenBeforeAllOfThemAndNothingElse(
            RepetitionInfo repetition, Notes env, LocalCloud cloud, HttpClient http) {
        assertThat(running().incrementAndGet())
                .as("tests of the class that run")
                .isEqualTo(1);
        assertThat(env.store().keys("")).containsExactly("common");
        assertThat(cloud.messages(Reminders.class)).isEmpty();

        Client client = new Client(http, cloud);
        client.call("PUT", "/note-" + repetition.getCurrentRepetition(), "text");
        client.call("POST", "/note-" + repetition.getCurrentRepetition(), "");

        assertThat(env.store().keys("")).hasSize(2);
        assertThat(cloud.messages(Reminders.class)).hasSize(1);
        running().decrementAndGet();
    }

    /** Has values of its own. */
    @Nested
    class Inside {

        @BeforeAll
        static void write(Notes env) {
            env.store().put("inside", "for these");
        }

        @Test
        void aNestedClassBeginsWithWhatTheOneAroundItHas(Notes env) {
            assertThat(env.store().keys("")).containsExactly("common", "inside");
            assertThat(env.store().get("inside")).isEqualTo(Optional.of("for these"));
        }
    }
}
