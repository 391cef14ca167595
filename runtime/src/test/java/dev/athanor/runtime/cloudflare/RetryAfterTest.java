package dev.athanor.runtime.cloudflare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long an answer asks to wait. */
class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:30Z");

    @Test
    void secondsAreSeconds() {
        assertThat(after(Map.of("Retry-After", "77"))).contains(Duration.ofSeconds(77));
    }

    @Test
    void aDateIsComparedWithTheServersClock() {
        assertThat(after(Map.of(
                        "Retry-After", "Mon, 23 Nov 2026 10:01:40 GMT", "Date", "Mon, 23 Nov 2026 10:00:00 GMT")))
                .contains(Duration.ofSeconds(100));
    }

    @Test
    void aDateIsComparedWithOurClockWhereTheServerTellsNone() {
        assertThat(after(Map.of("retry-after", "Mon, 23 Nov 2026 10:01:40 GMT")))
                .contains(Duration.ofSeconds(70));
        assertThat(after(Map.of("Retry-After", "Mon, 23 Nov 2026 10:00:00 GMT")))
                .contains(Duration.ZERO);
    }

    @Test
    void anythingElseAsksForNothing() {
        assertThat(after(Map.of("Retry-After", "soon"))).isEmpty();
        assertThat(after(Map.of("Retry-After", "-1"))).isEmpty();
        assertThat(after(Map.of())).isEmpty();
    }

    private static Optional<Duration> after(Map<String, String> headers) {
        Map<String, Collection<String>> all = new HashMap<>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        Request request = Request.create(HttpMethod.GET, "http://127.0.0.1/", Map.of(), null, UTF_8, null);
        return RetryAfter.of(
                Response.builder().request(request).status(429).headers(all).build(), NOW);
    }
}
