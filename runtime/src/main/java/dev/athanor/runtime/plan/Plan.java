package dev.athanor.runtime.plan;

import java.util.List;
import java.util.Objects;

/**
 * What an apply would do to an account, step by step: a plain value, made with reads only. Holds no secret.
 *
 * @param app the application
 * @param stage the stage
 * @param target what the account is called: {@code the local cloud}
 * @param destroys whether it removes the stage rather than bring it about
 * @param steps one for each resource, unchanged ones included, in the order of kinds and ids
 */
public record Plan(String app, String stage, String target, boolean destroys, List<PlanStep> steps) {

    public Plan {
        Objects.requireNonNull(app, "app");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(target, "target");
        steps = List.copyOf(steps);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.stream().noneMatch(step -> step.action().writes());
    }

    /** How many resources an action is planned for. */
    public long count(Action action) {
        return steps.stream().filter(step -> step.action() == action).count();
    }

    /** One line: {@code Plan: 3 to create, 1 to update, 0 to delete, 4 unchanged.} */
    public String summary() {
        return PlanText.summary(this);
    }

    /** The plan for a reader, with {@code \n} between lines and at the end; unchanged resources in one line. */
    public String toText() {
        return PlanText.of(this);
    }

    /** The plan for programs. */
    public String toJson() {
        return PlanJson.of(this);
    }
}
