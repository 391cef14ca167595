package dev.athanor.manifest;

import java.util.List;

/**
 * What makes a worker run, besides requests to its addresses under {@code workers.dev}.
 *
 * @param crons the schedules of its {@code scheduled} handler, in the order declared
 * @param consumers the queues of its {@code queue} handler, in the order declared
 * @param routes the patterns of requests that its {@code fetch} handler takes, in the order declared
 * @param domains the host names of which it takes every request, in the order declared
 */
public record TriggerSettings(
        List<CronTrigger> crons,
        List<ConsumerSettings> consumers,
        List<RouteSettings> routes,
        List<DomainSettings> domains) {

    /** Nothing. */
    public static final TriggerSettings NONE = new TriggerSettings(List.of(), List.of(), List.of(), List.of());

    public TriggerSettings {
        crons = List.copyOf(crons);
        consumers = List.copyOf(consumers);
        routes = List.copyOf(routes);
        domains = List.copyOf(domains);
    }

    /** Without routes and domains. */
    public TriggerSettings(List<CronTrigger> crons, List<ConsumerSettings> consumers) {
        this(crons, consumers, List.of(), List.of());
    }

    /** The same with other schedules. */
    public TriggerSettings withCrons(CronTrigger... others) {
        return new TriggerSettings(List.of(others), consumers, routes, domains);
    }

    /** The same with other queues. */
    public TriggerSettings withConsumers(ConsumerSettings... others) {
        return new TriggerSettings(crons, List.of(others), routes, domains);
    }

    /** The same with other routes. */
    public TriggerSettings withRoutes(RouteSettings... others) {
        return new TriggerSettings(crons, consumers, List.of(others), domains);
    }

    /** The same with other domains. */
    public TriggerSettings withDomains(DomainSettings... others) {
        return new TriggerSettings(crons, consumers, routes, List.of(others));
    }
}
