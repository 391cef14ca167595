package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Objects;

/**
 * A worker that another project deploys.
 *
 * @param service the script's name
 */
@JsonTypeName("worker-ref")
public record WorkerRefEntry(@Template String service) implements ManifestEntry {

    public WorkerRefEntry {
        Objects.requireNonNull(service, "service");
    }
}
