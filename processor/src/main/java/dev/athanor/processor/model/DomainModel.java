package dev.athanor.processor.model;

import dev.athanor.manifest.DomainSettings;
import dev.athanor.processor.diagnostic.Origin;
import java.util.Objects;

/**
 * A custom domain.
 *
 * @param origin the annotation's value
 * @param settings what the manifest says of it
 */
public record DomainModel(Origin origin, DomainSettings settings) {

    public DomainModel {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(settings, "settings");
    }
}
