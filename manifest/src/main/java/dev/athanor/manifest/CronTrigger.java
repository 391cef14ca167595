package dev.athanor.manifest;

import java.util.Objects;

/**
 * A schedule of a worker.
 *
 * @param expression the cron expression, as declared
 */
public record CronTrigger(String expression) {

    public CronTrigger {
        Objects.requireNonNull(expression, "expression");
    }
}
