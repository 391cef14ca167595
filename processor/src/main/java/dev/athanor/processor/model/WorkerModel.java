package dev.athanor.processor.model;

import java.util.List;
import java.util.Objects;

/**
 * A worker: what its code finds in {@code env}, and what it has to export.
 *
 * @param declaration the interface's qualified name
 * @param id its id
 * @param doc its Javadoc as written, or nothing
 * @param entrypoint the module that exports it, relative to the project's directory
 * @param url whether it is called by HTTP
 * @param bindings what is in {@code env}, in the order declared
 * @param consumers the queues whose batches it takes, in the order declared
 * @param crons its schedules, in the order declared
 */
public record WorkerModel(
        String declaration,
        String id,
        String doc,
        String entrypoint,
        boolean url,
        List<BindingModel> bindings,
        List<ConsumerModel> consumers,
        List<CronModel> crons)
        implements TypeScriptSurface {

    public WorkerModel {
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(doc, "doc");
        Objects.requireNonNull(entrypoint, "entrypoint");
        bindings = List.copyOf(bindings);
        consumers = List.copyOf(consumers);
        crons = List.copyOf(crons);
    }

    /** The Durable Object classes that its code exports, in the order declared. */
    public List<HostedClass> hosted() {
        return bindings.stream().flatMap(binding -> binding.hosts().stream()).toList();
    }
}
