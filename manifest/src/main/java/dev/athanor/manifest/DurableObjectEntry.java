package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Objects;

/**
 * A class of Durable Objects.
 *
 * @param className the class that the hosting worker's entrypoint exports
 * @param storage Cloudflare's word for it: {@code sqlite}
 */
@JsonTypeName("durable-object")
public record DurableObjectEntry(String className, String storage) implements ManifestEntry {

    public DurableObjectEntry {
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(storage, "storage");
    }
}
