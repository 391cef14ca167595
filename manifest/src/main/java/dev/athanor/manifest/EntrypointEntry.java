package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Objects;

/**
 * A class of a worker that other workers call.
 *
 * @param worker the worker's declaration
 * @param className the class that the worker's entrypoint exports; {@value #DEFAULT_EXPORT} is its default export
 */
@JsonTypeName("entrypoint")
public record EntrypointEntry(
        @Reference(
                verb = "belongs to",
                kinds = {WorkerEntry.class, WorkerRefEntry.class})
        String worker,

        String className)
        implements ManifestEntry {

    /** What the default export of a module is called. */
    public static final String DEFAULT_EXPORT = "default";

    public EntrypointEntry {
        Objects.requireNonNull(worker, "worker");
        Objects.requireNonNull(className, "className");
    }
}
