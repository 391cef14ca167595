package dev.athanor.manifest;

import java.util.List;

/**
 * What makes a worker run, besides requests to its addresses under {@code workers.dev}.
 *
 * @param crons the schedules of its {@code scheduled} handler, in the order declared
 * @param consumers the queues of its {@code queue} handler, in the order declared
 */
public record TriggerSettings(List<CronTrigger> crons, List<ConsumerSettings> consumers) {

    /** Nothing. */
    public static final TriggerSettings NONE = new TriggerSettings(List.of(), List.of());

    public TriggerSettings {
        crons = List.copyOf(crons);
        consumers = List.copyOf(consumers);
    }

    /** The same with other schedules. */
    public TriggerSettings withCrons(CronTrigger... others) {
        return new TriggerSettings(List.of(others), consumers);
    }

    /** The same with other queues. */
    public TriggerSettings withConsumers(ConsumerSettings... others) {
        return new TriggerSettings(crons, List.of(others));
    }
}
