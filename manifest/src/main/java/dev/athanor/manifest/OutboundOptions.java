package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;

/**
 * The worker that takes the requests of a dispatch namespace's workers.
 *
 * @param worker the worker's declaration
 * @param parameters the names of what it is told with each call
 */
@JsonTypeName("outbound")
public record OutboundOptions(
        @Reference(
                verb = "sends the requests of tenants to",
                kinds = {WorkerEntry.class, WorkerRefEntry.class})
        String worker,

        List<String> parameters)
        implements BindingOptions {

    public OutboundOptions {
        Objects.requireNonNull(worker, "worker");
        parameters = List.copyOf(parameters);
    }
}
