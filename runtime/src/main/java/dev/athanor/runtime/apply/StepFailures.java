package dev.athanor.runtime.apply;

import dev.athanor.runtime.cloudflare.CloudflareException;
import dev.athanor.runtime.problem.ProblemException;

/** What a step's exception says to people. */
final class StepFailures {

    private StepFailures() {}

    static StepFailure of(RuntimeException exception) {
        if (exception instanceof CloudflareException cloudflare) {
            return new StepFailure(cloudflare.problem(), cloudflare.remedy(), cloudflare.code(), cloudflare.ray());
        }
        if (exception instanceof ProblemException problem) {
            return new StepFailure(String.valueOf(problem.getMessage()), "put that right and apply again", 0, null);
        }
        return new StepFailure(
                "Athanor failed: " + exception.getClass().getSimpleName() + ": " + exception.getMessage(),
                "apply again; if it happens again, report it with this message",
                0,
                null);
    }
}
