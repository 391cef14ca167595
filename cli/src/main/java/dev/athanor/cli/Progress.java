package dev.athanor.cli;

import dev.athanor.local.LocalCloudListener;
import dev.athanor.runtime.apply.DeployListener;
import dev.athanor.runtime.apply.StepFailure;
import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.problem.Problem;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/**
 * A line for each step that ends: {@code create queue:tasks shop-dev-tasks done (0.1 s)}.
 *
 * @param steps where those lines go
 * @param messages where what the local cloud has to say goes
 */
record Progress(PrintWriter steps, PrintWriter messages) implements DeployListener, LocalCloudListener {

    @Override
    public void warned(Problem problem) {
        messages.println("warning: " + problem);
    }

    @Override
    public void done(PlanStep step, Duration took) {
        steps.println(title(step) + " done " + time(took));
    }

    @Override
    public void skipped(PlanStep step, String reason) {
        steps.println(title(step) + " left out: " + reason);
    }

    @Override
    public void failed(PlanStep step, StepFailure failure, Duration took) {
        steps.println(title(step) + " failed " + time(took) + ": " + failure.problem());
    }

    @Override
    public void workerLogged(String worker, String level, String text) {
        text.lines().forEach(line -> messages.println("[" + worker + "] " + line));
    }

    @Override
    public void noticed(String text) {
        messages.println(text);
    }

    private static String title(PlanStep step) {
        return step.action().word() + " " + step.resource() + " " + step.name();
    }

    private static String time(Duration took) {
        return String.format(Locale.ROOT, "(%.1f s)", took.toMillis() / 1000.0);
    }
}
