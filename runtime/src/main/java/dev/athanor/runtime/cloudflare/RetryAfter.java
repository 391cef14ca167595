package dev.athanor.runtime.cloudflare;

import feign.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * The header {@code Retry-After}: seconds, or a date. A date is compared with the server's own ({@code Date}) where it says one,
 * since clocks differ.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110.html#section-10.2.3">RFC 9110, 10.2.3</a>
 */
final class RetryAfter {

    private RetryAfter() {}

    static Optional<Duration> of(Response response, Instant now) {
        return header(response, "Retry-After").flatMap(value -> {
            if (value.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
            }
            Instant from = header(response, "Date").flatMap(RetryAfter::date).orElse(now);
            return date(value).map(until -> Duration.between(from, until)).map(RetryAfter::notNegative);
        });
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private static Optional<String> header(Response response, String name) {
        return response.headers().getOrDefault(name, List.of()).stream()
                .map(String::trim)
                .findFirst();
    }
}
