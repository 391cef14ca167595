package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.local.fault.ApiConditions;
import dev.athanor.local.fault.ApiFault;
import dev.athanor.local.fault.ApiFaults;
import dev.athanor.local.fault.ApiRateLimit;
import dev.athanor.local.standin.WrittenExports;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults and limits of the account's API. */
class ConditionsTest {

    @TempDir
    private Path directory;

    private volatile ApiFault fault = ApiFault.NONE;

    @Test
    void eachFaultIsWhatItSays() {
        ApiConditions conditions = ApiConditions.GOOD
                .withSlowness(Duration.ofMillis(50))
                .withFaults((method, path) -> method.equals("POST") ? fault : ApiFault.NONE);
        try (LocalCloud cloud = start(conditions)) {
            fault = ApiFault.TOO_MANY;
            assertThat(create(cloud, "a").statusCode()).isEqualTo(429);
            assertThat(create(cloud, "a").headers().firstValue("Retry-After")).isEmpty();
            fault = ApiFault.TOO_MANY_RETRY_SOON;
            assertThat(create(cloud, "a").headers().firstValue("Retry-After")).hasValue("1");
            fault = ApiFault.TOO_MANY_RETRY_LATE;
            assertThat(create(cloud, "a").headers().firstValue("Retry-After")).hasValue("120");
            assertThat(create(cloud, "a").body()).contains("\"code\":971");
            fault = ApiFault.INTERNAL_ERROR;
            assertThat(create(cloud, "a").statusCode()).isEqualTo(500);
            fault = ApiFault.BAD_GATEWAY;
            assertThat(create(cloud, "a").body()).contains("<html>");
            fault = ApiFault.CUT_BEFORE;
            assertThatThrownBy(() -> create(cloud, "a")).isInstanceOf(UncheckedIOException.class);
            assertThat(queues(cloud)).isEmpty();
            fault = ApiFault.CUT_AFTER;
            assertThatThrownBy(() -> create(cloud, "a")).isInstanceOf(UncheckedIOException.class);
            assertThat(queues(cloud)).containsExactly("a");
            fault = ApiFault.SLOW;
            long begin = System.nanoTime();
            assertThat(create(cloud, "b").statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(45));
        }
    }

    @Test
    void oneSeedDoesTheSameToTheSameRequestsAndAnotherDoesNot() {
        Supplier<Stream<ApiFault>> first = () -> faults(7);
        assertThat(first.get().toList())
                .isEqualTo(first.get().toList())
                .isNotEqualTo(faults(8).toList());
        assertThat(first.get().filter(ApiFault.NONE::equals).count()).isBetween(600L, 800L);
        assertThat(first.get().distinct()).containsExactlyInAnyOrder(ApiFault.values());
    }

    @Test
    void theIdInAPathMakesNoDifference() {
        assertThat(faultsOf("/queues/0123456789abcdef0123456789abcdef"))
                .isEqualTo(faultsOf("/queues/fedcba9876543210fedcba9876543210"));
    }

    private static List<ApiFault> faultsOf(String path) {
        ApiFaults faults = ApiFaults.seeded(1, 0.3);
        return IntStream.range(0, 100).mapToObj(i -> faults.of("GET", path)).toList();
    }

    private static Stream<ApiFault> faults(long seed) {
        ApiFaults faults = ApiFaults.seeded(seed, 0.3);
        return IntStream.range(0, 1000).mapToObj(i -> faults.of("PUT", "/scripts/" + i % 100));
    }

    @Test
    void whoeverMakesTooManyRequestsIsRefusedForATime() {
        SetClock clock = new SetClock();
        ApiRateLimit limit = new ApiRateLimit(3, Duration.ofMinutes(5), Duration.ofMinutes(5));
        try (LocalCloud cloud = start(ApiConditions.GOOD.withLimit(limit).withClock(clock))) {
            assertThat(create(cloud, "a").headers().firstValue("Ratelimit")).hasValue("\"default\";r=2;t=300");
            clock.advance(Duration.ofSeconds(100));
            HttpResponse<String> second = create(cloud, "b");
            assertThat(second.headers().firstValue("Ratelimit")).hasValue("\"default\";r=1;t=200");
            assertThat(second.headers().firstValue("Ratelimit-Policy")).hasValue("\"default\";q=3;w=300");
            assertThat(create(cloud, "c").statusCode()).isEqualTo(200);
            HttpResponse<String> refused = create(cloud, "d");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("300");
            clock.advance(Duration.ofSeconds(299));
            assertThat(create(cloud, "d").statusCode()).isEqualTo(429);
            clock.advance(Duration.ofSeconds(1));
            assertThat(create(cloud, "d").statusCode()).isEqualTo(200);
            assertThat(queues(cloud)).containsExactly("a", "b", "c", "d");
        }
    }

    private LocalCloud start(ApiConditions conditions) {
        return StandInCloud.start(LocalCloudOptions.in(directory).withConditions(conditions), new WrittenExports());
    }

    private static HttpResponse<String> create(LocalCloud cloud, String queue) {
        URI queues = URI.create(
                cloud.target().apiBase() + "/accounts/" + cloud.target().accountId() + "/queues");
        return TestApi.exchange(HttpRequest.newBuilder(queues)
                .header("Authorization", "Bearer " + cloud.token())
                .POST(BodyPublishers.ofString("{\"queue_name\":\"" + queue + "\"}"))
                .build());
    }

    private static List<String> queues(LocalCloud cloud) {
        return TestApi.of(cloud)
                .get("/queues")
                .result()
                .valueStream()
                .map(queue -> queue.path("queue_name").asString())
                .toList();
    }

    /** A clock that a test sets. */
    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-04-01T00:00:00Z");

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
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
}
