package dev.athanor.processor.model;

import dev.athanor.manifest.CronTrigger;
import dev.athanor.processor.diagnostic.Origin;
import java.util.Objects;

/**
 * A schedule.
 *
 * @param origin the annotation's value
 * @param settings what the manifest says of it
 */
public record CronModel(Origin origin, CronTrigger settings) {

    public CronModel {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(settings, "settings");
    }

    /** The schedule in the worker's module. */
    public TsCron types() {
        String name = settings.name();
        return new TsCron(expression(), name == null ? expression() : name);
    }

    /** The expression as written. */
    public String expression() {
        return settings.expression();
    }
}
