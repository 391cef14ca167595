package dev.athanor.maven;

import dev.athanor.runtime.apply.DeployListener;
import dev.athanor.runtime.apply.StepFailure;
import dev.athanor.runtime.plan.PlanStep;
import java.time.Duration;
import java.util.Locale;
import org.apache.maven.plugin.logging.Log;

/** A line in Maven's log for each step that ends: {@code created queue:placed-orders shop-dev-placed-orders (12 ms)}. */
final class StepLog implements DeployListener {

    private final Log log;

    StepLog(Log log) {
        this.log = log;
    }

    @Override
    public void started(PlanStep step) {
        log.debug(step.action().word() + " " + title(step) + " …");
    }

    @Override
    public void done(PlanStep step, Duration took) {
        log.info(step.action().word() + " " + title(step) + " done " + time(took));
    }

    @Override
    public void skipped(PlanStep step, String reason) {
        log.warn(step.action().word() + " " + title(step) + " left out: " + reason);
    }

    @Override
    public void failed(PlanStep step, StepFailure failure, Duration took) {
        log.error(step.action().word() + " " + title(step) + " failed " + time(took) + ": " + failure.problem());
    }

    private static String title(PlanStep step) {
        return step.resource() + " " + step.name();
    }

    private static String time(Duration took) {
        return String.format(Locale.ROOT, "(%.1f s)", took.toMillis() / 1000.0);
    }
}
