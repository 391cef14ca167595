package dev.athanor.processor.rule;

import dev.athanor.manifest.CronTrigger;
import dev.athanor.processor.catalogue.ScheduleProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.CronModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.WorkerModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A worker has each schedule once: its handlers are told apart by it. */
final class UniqueCrons implements WorkerRule {

    @Override
    public void check(WorkerModel worker, DeclarationModel declaration, Report report) {
        List<CronTrigger> seen = new ArrayList<>();
        for (CronModel cron : worker.crons()) {
            boolean again = seen.stream()
                    .filter(other -> other.expression().equals(cron.expression()))
                    .anyMatch(other ->
                            StageSets.meet(other.stages(), cron.settings().stages()));
            seen.stream()
                    .filter(other -> other.expression().equals(cron.expression()))
                    .filter(other ->
                            !Objects.equals(other.name(), cron.settings().name()))
                    .findFirst()
                    .ifPresent(other -> report.add(ScheduleProblem.CRON_WITH_TWO_NAMES.at(
                            cron.origin(), cron.expression(), name(cron.settings()), name(other))));
            if (again) {
                report.add(ScheduleProblem.DUPLICATE_CRON.at(cron.origin(), cron.expression()));
            }
            seen.add(cron.settings());
        }
    }

    private static String name(CronTrigger cron) {
        return cron.name() == null ? "by no name" : "\"" + cron.name() + "\"";
    }
}
