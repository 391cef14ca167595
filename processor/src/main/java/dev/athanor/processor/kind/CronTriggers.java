package dev.athanor.processor.kind;

import dev.athanor.annotation.Cron;
import dev.athanor.manifest.CronTrigger;
import dev.athanor.manifest.cron.CronExpression;
import dev.athanor.manifest.cron.CronSyntaxException;
import dev.athanor.processor.catalogue.ScheduleProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.CronModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the schedules of a worker. */
final class CronTriggers {

    private CronTriggers() {}

    static List<CronModel> read(Declaration declaration, Facilities facilities) {
        return facilities.annotations().on(declaration.type(), Cron.class).stream()
                .flatMap(annotation -> annotation.string("value").stream()
                        .map(expression -> trigger(annotation, expression, facilities.report())))
                .toList();
    }

    private static CronModel trigger(AnnotationReading annotation, Written<String> expression, Report report) {
        check(expression, report);
        return new CronModel(
                expression.origin(),
                new CronTrigger(
                        expression.value(),
                        annotation.string("name").map(Written::value).orElse(null),
                        StageNames.of(annotation)));
    }

    /** Expressions that no part of their own declares, each once. */
    static List<String> expressions(List<Written<String>> written, Report report) {
        Set<String> seen = new LinkedHashSet<>();
        for (Written<String> expression : written) {
            check(expression, report);
            if (!seen.add(expression.value())) {
                report.add(ScheduleProblem.DUPLICATE_CRON.at(expression.origin(), expression.value()));
            }
        }
        return List.copyOf(seen);
    }

    private static void check(Written<String> expression, Report report) {
        try {
            if (!CronExpression.parse(expression.value()).firesAtAll()) {
                report.add(ScheduleProblem.CRON_NEVER_FIRES.at(expression.origin(), expression.value()));
            }
        } catch (CronSyntaxException e) {
            report.add(ScheduleProblem.INVALID_CRON.at(
                    expression.origin(), expression.value(), String.valueOf(e.getMessage())));
        }
    }
}
