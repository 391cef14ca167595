package dev.athanor.maven;

import dev.athanor.runtime.apply.DeployListener;
import dev.athanor.runtime.apply.StepFailure;
import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.problem.Problem;
import java.time.Duration;
import java.util.Locale;
import org.apache.maven.plugin.logging.Log;

/**
 * A line in Maven's log for each step that ends.
 *
 * <pre>{@code
 * create queue placed-orders (shop-dev-placed-orders): done in 0.1 s
 * }</pre>
 */
final class StepLog implements DeployListener {

    private final Log log;

    StepLog(Log log) {
        this.log = log;
    }

    @Override
    public void warned(Problem problem) {
        log.warn(problem.toString());
    }

    @Override
    public void started(PlanStep step) {
        log.debug(title(step) + ": begins");
    }

    @Override
    public void done(PlanStep step, Duration took) {
        log.info(title(step) + ": done in " + seconds(took));
    }

    @Override
    public void skipped(PlanStep step, String reason) {
        log.warn(title(step) + ": left out, " + reason);
    }

    @Override
    public void failed(PlanStep step, StepFailure failure, Duration took) {
        log.error(title(step) + ": failed after " + seconds(took) + ", " + failure.problem());
    }

    private static String title(PlanStep step) {
        return step.action().word() + " " + step.resource().kind() + " "
                + step.resource().id() + " (" + step.name() + ")";
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
