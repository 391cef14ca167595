package dev.athanor.runtime.apply;

import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.problem.Problem;
import java.time.Duration;

/**
 * Told of each step while a plan is carried out. Called from several threads, one call at a time; the order of calls is the
 * order of events.
 */
public interface DeployListener {

    /** Hears nothing. */
    DeployListener SILENT = new DeployListener() {};

    /** Something that whoever applies should know, and that stops nothing. */
    default void warned(Problem problem) {}

    /** A step begins. */
    default void started(PlanStep step) {}

    /** A step is done. */
    default void done(PlanStep step, Duration took) {}

    /** A step was left out, because one that it depends on failed. */
    default void skipped(PlanStep step, String reason) {}

    /** A step failed. The other ones go on, except those that depend on it. */
    default void failed(PlanStep step, StepFailure failure, Duration took) {}
}
