package dev.athanor.processor.model;

import dev.athanor.manifest.RouteSettings;
import dev.athanor.manifest.route.RoutePattern;
import dev.athanor.processor.diagnostic.Origin;
import java.util.Objects;

/**
 * A route.
 *
 * @param origin the annotation's value
 * @param settings what the manifest says of it
 * @param pattern the pattern, with something in the place of its placeholders
 */
public record RouteModel(Origin origin, RouteSettings settings, RoutePattern pattern) {

    public RouteModel {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(pattern, "pattern");
    }
}
