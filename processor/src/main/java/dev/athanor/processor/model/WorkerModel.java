package dev.athanor.processor.model;

import dev.athanor.manifest.DeclaredTarget;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a worker consists of, as the rules across its members see it.
 *
 * @param bindings what is in {@code env}, in the order declared
 * @param consumers the queues whose batches it takes, in the order declared
 * @param crons its schedules, in the order declared
 * @param routes the patterns of requests that it takes, in the order declared
 * @param domains the host names that it has, in the order declared
 */
public record WorkerModel(
        List<BindingModel> bindings,
        List<ConsumerModel> consumers,
        List<CronModel> crons,
        List<RouteModel> routes,
        List<DomainModel> domains) {

    public WorkerModel {
        bindings = List.copyOf(bindings);
        consumers = List.copyOf(consumers);
        crons = List.copyOf(crons);
        routes = List.copyOf(routes);
        domains = List.copyOf(domains);
    }

    /** The qualified names of the interfaces that it refers to. */
    public Stream<String> references() {
        Stream<String> bound = bindings.stream()
                .map(BindingModel::target)
                .filter(DeclaredTarget.class::isInstance)
                .map(target -> ((DeclaredTarget) target).declaration());
        return Stream.concat(
                bound, consumers.stream().map(consumer -> consumer.settings().queue()));
    }
}
