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
 * @param place the file and line of what declares it, from the project's directory; {@code null} where that is not known
 */
public record StepOutcome(
        PlanStep step,
        Status status,
        Duration took,
        @Nullable StepFailure failure,
        @Nullable String place) {

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

    /** An outcome whose place nobody has looked up. */
    public StepOutcome(PlanStep step, Status status, Duration took, @Nullable StepFailure failure) {
        this(step, status, took, failure, null);
    }
}
