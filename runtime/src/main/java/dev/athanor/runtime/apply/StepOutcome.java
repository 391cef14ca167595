package dev.athanor.runtime.apply;

import dev.athanor.runtime.plan.PlanStep;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a step.
 *
 * @param step the step
 * @param status whether it was done
 * @param took how long it took
 * @param failure why it failed or was left out; {@code null} when it was done
 */
public record StepOutcome(
        PlanStep step,
        Status status,
        Duration took,
        @Nullable StepFailure failure) {

    /** Whether a step was done. */
    public enum Status {
        SUCCEEDED,
        FAILED,
        SKIPPED
    }

    public StepOutcome {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(took, "took");
    }
}
