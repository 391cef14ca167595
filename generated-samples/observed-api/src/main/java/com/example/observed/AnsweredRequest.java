package com.example.observed;

import java.util.Optional;

/**
 * A request that was answered.
 *
 * @param path what was asked for
 * @param outcome how it went
 * @param country where it came from, if that is known
 * @param milliseconds how long the answer took
 */
public record AnsweredRequest(String path, Outcome outcome, Optional<String> country, double milliseconds) {

    /** How a request went. */
    public enum Outcome {
        ANSWERED,
        REFUSED,
        FAILED
    }
}
