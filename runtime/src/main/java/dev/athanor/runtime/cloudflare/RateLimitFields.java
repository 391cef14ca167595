package dev.athanor.runtime.cloudflare;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The headers {@code Ratelimit: "default";r=50;t=30} and {@code Ratelimit-Policy: "burst";q=100;w=60}. What is not of that form
 * says nothing.
 *
 * @see <a href="https://developers.cloudflare.com/fundamentals/api/reference/limits/">Rate limits of Cloudflare's API</a>
 */
final class RateLimitFields {

    private static final Pattern ITEM = Pattern.compile("\"([^\"]*)\"((?:\\s*;\\s*[a-z]+\\s*=\\s*[^;,\\s]+)*)");
    private static final int DIGITS = 9;

    private RateLimitFields() {}

    /**
     * How many calls are left until the allowance begins anew.
     *
     * @param remaining how many
     * @param seconds until when
     */
    record Left(String policy, long remaining, long seconds) {}

    /**
     * How many calls may be made in a time.
     *
     * @param quota how many
     * @param seconds in what time
     */
    record Policy(String name, int quota, int seconds) {}

    static List<Left> left(@Nullable Collection<String> values) {
        return items(values)
                .flatMap(item ->
                        number(item, "r")
                                .flatMap(r -> number(item, "t").map(t -> new Left(item.group(1), r, t)))
                                .stream())
                .toList();
    }

    static List<Policy> policies(@Nullable Collection<String> values) {
        return items(values)
                .flatMap(item ->
                        number(item, "q")
                                .flatMap(q -> number(item, "w").map(w -> new Policy(item.group(1), q, w)))
                                .stream())
                .filter(policy -> policy.quota() > 0 && policy.seconds() > 0)
                .toList();
    }

    private static java.util.stream.Stream<java.util.regex.MatchResult> items(@Nullable Collection<String> values) {
        return values == null
                ? java.util.stream.Stream.empty()
                : values.stream().flatMap(value -> ITEM.matcher(value).results());
    }

    private static Optional<Integer> number(java.util.regex.MatchResult item, String name) {
        Matcher parameter = Pattern.compile(";\\s*" + name + "\\s*=\\s*(\\d{1," + DIGITS + "})(?![\\w.])")
                .matcher(item.group(2));
        return parameter.find() ? Optional.of(Integer.valueOf(parameter.group(1))) : Optional.empty();
    }
}
