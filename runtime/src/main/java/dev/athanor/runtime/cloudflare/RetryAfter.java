package dev.athanor.runtime.cloudflare;

import feign.Response;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The header {@code Retry-After}, in seconds, which is the form that Cloudflare uses. */
final class RetryAfter {

    private RetryAfter() {}

    static Optional<Duration> of(Response response) {
        Collection<String> values = response.headers().getOrDefault("Retry-After", List.of());
        return values.stream()
                .map(String::trim)
                .filter(value -> value.matches("\\d{1,9}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .findFirst();
    }
}
