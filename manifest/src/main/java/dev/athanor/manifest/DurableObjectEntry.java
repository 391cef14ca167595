package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A class of Durable Objects.
 *
 * @param className the class that the hosting worker's entrypoint exports
 * @param storage Cloudflare's word for it: {@code sqlite} or {@code legacy-kv}
 * @param worker the declaration of the worker that hosts it; by default the only one that binds it
 * @param renamedFrom the class name that its objects had until now
 * @param transferredFrom the declaration of the worker that hosted it until now
 * @param transferredFromScript the name of the script that hosted it until now
 */
@JsonTypeName("durable-object")
@JsonPropertyOrder({"className", "storage", "worker", "renamedFrom", "transferredFrom", "transferredFromScript"})
public record DurableObjectEntry(
        String className,
        String storage,

        @Reference(
                verb = "lives in",
                kinds = {WorkerEntry.class, WorkerRefEntry.class})
        @Nullable
        String worker,

        @Nullable String renamedFrom,

        @Reference(verb = "is transferred from", kinds = WorkerEntry.class) @Nullable
        String transferredFrom,

        @Template @Nullable String transferredFromScript)
        implements ManifestEntry, HostedEntry {

    public DurableObjectEntry {
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(storage, "storage");
    }

    /** A class of the only worker that binds it, which was always called that. */
    public static DurableObjectEntry of(String className, String storage) {
        return new DurableObjectEntry(className, storage, null, null, null, null);
    }

    /** The same class in another worker. */
    public DurableObjectEntry withWorker(String other) {
        return new DurableObjectEntry(className, storage, other, renamedFrom, transferredFrom, transferredFromScript);
    }

    /** The same class under another name. */
    public DurableObjectEntry withClassName(String other) {
        return new DurableObjectEntry(other, storage, worker, renamedFrom, transferredFrom, transferredFromScript);
    }
}
