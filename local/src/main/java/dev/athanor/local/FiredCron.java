package dev.athanor.local;

import java.time.Instant;
import java.util.Objects;

/**
 * A schedule of a worker that was due.
 *
 * @param worker the worker's name
 * @param expression the schedule: {@code 0 3 * * *}
 * @param at the minute for which it ran
 * @param outcome how it ended
 */
public record FiredCron(String worker, String expression, Instant at, CronOutcome outcome) {

    public FiredCron {
        Objects.requireNonNull(worker, "worker");
        Objects.requireNonNull(expression, "expression");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(outcome, "outcome");
    }
}
