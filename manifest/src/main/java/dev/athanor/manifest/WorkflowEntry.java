package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A workflow.
 *
 * @param name its name; by default made of application, stage and id
 * @param className the class that the hosting worker's entrypoint exports
 * @param worker the declaration of the worker that hosts it; by default the only one that binds it
 * @param limits what one instance may use
 * @param schedules the cron expressions that start an instance each, in the order declared
 */
@JsonTypeName("workflow")
@JsonPropertyOrder({"name", "className", "worker", "limits", "schedules"})
public record WorkflowEntry(
        @Template @Nullable String name,
        String className,

        @Reference(
                verb = "lives in",
                kinds = {WorkerEntry.class, WorkerRefEntry.class})
        @Nullable
        String worker,

        @Nullable WorkflowLimitSettings limits,
        List<String> schedules)
        implements ManifestEntry, HostedEntry {

    public WorkflowEntry {
        Objects.requireNonNull(className, "className");
        schedules = List.copyOf(schedules);
    }

    /** A workflow of the only worker that binds it, with Cloudflare's settings. */
    public static WorkflowEntry of(String className) {
        return new WorkflowEntry(null, className, null, null, List.of());
    }
}
