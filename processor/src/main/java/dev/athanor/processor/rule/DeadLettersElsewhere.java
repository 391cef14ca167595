package dev.athanor.processor.rule;

import dev.athanor.processor.catalogue.QueueProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.WorkerModel;

/** A queue is not its own dead letter queue. */
final class DeadLettersElsewhere implements WorkerRule {

    @Override
    public void check(WorkerModel worker, DeclarationModel declaration, Report report) {
        worker.consumers().stream()
                .filter(consumer ->
                        consumer.settings().queue().equals(consumer.settings().deadLetterQueue()))
                .forEach(consumer -> report.add(QueueProblem.DEAD_LETTERS_TO_ITSELF.at(
                        consumer.deadLetterOrigin(), consumer.settings().queue())));
    }
}
