package dev.athanor.processor.rule;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.ConsumerModel;
import dev.athanor.processor.model.DeclarationModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A queue has one consumer, in one worker. */
final class OneConsumerPerQueue implements Rule {

    @Override
    public void check(List<DeclarationModel> declarations, Report report) {
        Map<String, String> workerByQueue = new HashMap<>();
        for (DeclarationModel declaration : declarations) {
            declaration
                    .worker()
                    .ifPresent(worker -> worker.consumers()
                            .forEach(consumer -> check(consumer, declaration.declaration(), workerByQueue, report)));
        }
    }

    private static void check(ConsumerModel consumer, String worker, Map<String, String> workerByQueue, Report report) {
        String queue = consumer.settings().queue();
        String first = workerByQueue.putIfAbsent(queue, worker);
        if (first != null) {
            report.add(ProblemCode.SECOND_CONSUMER.at(consumer.origin(), queue, first));
        }
    }
}
