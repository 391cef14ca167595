package dev.athanor.runtime.apply;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a step failed.
 *
 * @param problem what went wrong, as a sentence: which call, and what Cloudflare answered
 * @param remedy what to do about it
 * @param code Cloudflare's error code, or 0 for none
 * @param ray Cloudflare's id of the request ({@code cf-ray}), for its support; {@code null} for none
 */
public record StepFailure(
        String problem, String remedy, int code, @Nullable String ray) {

    public StepFailure {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(remedy, "remedy");
    }
}
