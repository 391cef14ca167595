package dev.athanor.processor.rule;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.CronModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.WorkerModel;
import java.util.HashSet;
import java.util.Set;

/** A worker has each schedule once: its handlers are told apart by it. */
final class UniqueCrons implements WorkerRule {

    @Override
    public void check(WorkerModel worker, DeclarationModel declaration, Report report) {
        Set<String> seen = new HashSet<>();
        for (CronModel cron : worker.crons()) {
            if (!seen.add(cron.expression())) {
                report.add(ProblemCode.DUPLICATE_CRON.at(cron.origin(), cron.expression()));
            }
        }
    }
}
