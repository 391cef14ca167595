package dev.athanor.processor.model;

import dev.athanor.manifest.ConsumerSettings;
import dev.athanor.processor.diagnostic.Origin;
import java.util.List;
import java.util.Objects;

/**
 * A queue that a worker consumes.
 *
 * @param origin the annotation's {@code queue} value
 * @param deadLetterOrigin the annotation's {@code deadLetterQueue} value, or else the annotation
 * @param types the queue and its messages
 * @param declarations the payload types that the messages reach
 * @param settings what the manifest says of it
 */
public record ConsumerModel(
        Origin origin,
        Origin deadLetterOrigin,
        TsQueue types,
        List<TsDeclaration> declarations,
        ConsumerSettings settings) {

    public ConsumerModel {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(deadLetterOrigin, "deadLetterOrigin");
        Objects.requireNonNull(types, "types");
        declarations = List.copyOf(declarations);
        Objects.requireNonNull(settings, "settings");
    }
}
