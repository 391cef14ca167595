package dev.athanor.processor.model;

import java.util.List;

/**
 * What a worker consists of, as the rules across its members see it.
 *
 * @param bindings what is in {@code env}, in the order declared
 * @param consumers the queues whose batches it takes, in the order declared
 * @param crons its schedules, in the order declared
 */
public record WorkerModel(List<BindingModel> bindings, List<ConsumerModel> consumers, List<CronModel> crons) {

    public WorkerModel {
        bindings = List.copyOf(bindings);
        consumers = List.copyOf(consumers);
        crons = List.copyOf(crons);
    }
}
