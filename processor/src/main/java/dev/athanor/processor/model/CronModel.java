package dev.athanor.processor.model;

import dev.athanor.processor.diagnostic.Origin;
import java.util.Objects;

/**
 * A schedule.
 *
 * @param origin the annotation's value
 * @param expression the expression as written
 */
public record CronModel(Origin origin, String expression) {

    public CronModel {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(expression, "expression");
    }
}
