package dev.athanor.processor.rule;

import dev.athanor.manifest.WorkerEntry;
import dev.athanor.processor.catalogue.CodeProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.WorkerModel;

/** A worker without code has no bindings and no handlers. */
final class NothingWithoutCode implements WorkerRule {

    @Override
    public void check(WorkerModel worker, DeclarationModel declaration, Report report) {
        if (declaration.fragment().entry() instanceof WorkerEntry entry && entry.code() == null) {
            worker.bindings()
                    .forEach(binding -> report.add(CodeProblem.WITHOUT_CODE.at(
                            binding.origin(), binding.java().method() + "()")));
            worker.crons().forEach(cron -> report.add(CodeProblem.WITHOUT_CODE.at(cron.origin(), "@Cron")));
            worker.consumers()
                    .forEach(consumer -> report.add(CodeProblem.WITHOUT_CODE.at(consumer.origin(), "@QueueConsumer")));
        }
    }
}
