package dev.athanor.processor.model;

import dev.athanor.manifest.ConsumerSettings;
import dev.athanor.processor.diagnostic.Origin;
import java.util.Objects;

/**
 * A queue that a worker consumes.
 *
 * @param origin the annotation's {@code queue} value
 * @param queueId the queue's id, by which batches are told apart: {@code placed-orders}
 * @param settings what the manifest says of it
 */
public record ConsumerModel(Origin origin, String queueId, ConsumerSettings settings) {

    public ConsumerModel {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(queueId, "queueId");
        Objects.requireNonNull(settings, "settings");
    }
}
