package dev.athanor.local.fault;

import java.time.Duration;
import java.util.Objects;

/**
 * How many requests the account's API takes. Each answer says how many are left, in the headers {@code Ratelimit} and
 * {@code Ratelimit-Policy}; whoever makes more is refused with 429 for a time.
 *
 * @param calls how many requests are taken in a window
 * @param window how long a window is; it begins with the first request after the one before
 * @param block for how long all requests are refused once there was one too many
 * @see <a href="https://developers.cloudflare.com/fundamentals/api/reference/limits/">Cloudflare's limits</a>
 */
public record ApiRateLimit(int calls, Duration window, Duration block) {

    /** Cloudflare's: 1,200 requests in five minutes, and five minutes of refusals for one more. */
    public static final ApiRateLimit CLOUDFLARE = new ApiRateLimit(1200, Duration.ofMinutes(5), Duration.ofMinutes(5));

    /** Any number. */
    public static final ApiRateLimit NONE = new ApiRateLimit(Integer.MAX_VALUE, Duration.ofMinutes(5), Duration.ZERO);

    /** @throws IllegalArgumentException when nothing would ever be taken */
    public ApiRateLimit {
        Objects.requireNonNull(block, "block");
        if (calls < 1 || window.isNegative() || window.isZero() || block.isNegative()) {
            throw new IllegalArgumentException("a rate limit that allows nothing");
        }
    }
}
