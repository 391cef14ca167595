package dev.athanor.runtime.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.runtime.cloudflare.D1Api.Query;
import dev.athanor.runtime.cloudflare.QueuesApi.NewQueue;
import dev.athanor.runtime.testing.FakeServer;
import dev.athanor.runtime.testing.Received;
import dev.athanor.runtime.testing.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriteGuardTest {

    private Function<Received, Reply> answers = request -> Reply.result("[]");
    private final FakeServer server = new FakeServer(request -> answers.apply(request));
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void aGuardIsAskedBeforeWhatWritesAndNotBeforeWhatReads() {
        CloudflareApi api = api(asked::incrementAndGet);

        api.scripts().list();
        api.d1().query("db", Query.of("SELECT 1"));
        assertThat(asked).hasValue(0);

        api.queues().delete("q");
        api.d1().query("db", Query.of("DELETE FROM t"));
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatAGuardRefusesIsNeverSent() {
        CloudflareApi api = api(() -> {
            throw new IllegalStateException("not held");
        });

        assertThatThrownBy(() -> api.queues().create(new NewQueue("q")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not held");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aGuardIsAskedAgainBeforeARequestIsRepeated() {
        answers = request -> Reply.error(429, 971, "slow down").with("Retry-After", "1");
        CloudflareApi api = api(() -> {
            if (asked.incrementAndGet() == 2) {
                throw new IllegalStateException("not held any more");
            }
        });

        assertThatThrownBy(() -> api.queues().delete("q")).hasMessage("not held any more");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void whoeverIsNotGuardedGoesOnByTheSameConnections() {
        CloudflareApi open = new CloudflareApi(server.target(), request -> {});
        CloudflareApi guarded = open.guardedBy(asked::incrementAndGet);

        open.queues().delete("q");
        guarded.queues().delete("q");

        assertThat(asked).hasValue(1);
    }

    private CloudflareApi api(WriteGuard guard) {
        return new CloudflareApi(server.target(), request -> {}, new NoWaiting()).guardedBy(guard);
    }

    /** Time does not pass, and nobody waits. */
    private static final class NoWaiting implements Waiting {

        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public double random() {
            return 0;
        }

        @Override
        public void sleep(Duration duration) {}
    }
}
