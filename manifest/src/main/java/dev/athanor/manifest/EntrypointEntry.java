package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Objects;

/**
 * A class of a worker that other workers call.
 *
 * @param worker the worker's declaration
 * @param className the class that the worker's entrypoint exports
 */
@JsonTypeName("entrypoint")
public record EntrypointEntry(
        @Reference(verb = "belongs to", kinds = WorkerEntry.class)
        String worker,

        String className) implements ManifestEntry {

    public EntrypointEntry {
        Objects.requireNonNull(worker, "worker");
        Objects.requireNonNull(className, "className");
    }
}
