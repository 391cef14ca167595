package dev.athanor.runtime.plan;

import dev.athanor.runtime.problem.Problem;
import java.util.List;
import java.util.Objects;

/**
 * What an apply would do to an account, step by step: a plain value, made with reads only. Holds no secret.
 *
 * @param app the application
 * @param stage the stage
 * @param target what the account is called: {@code the local cloud}
 * @param aim what it is to bring about
 * @param steps one for each resource, unchanged ones included, in the order of kinds and ids
 * @param warnings what to know before it is carried out
 */
public record Plan(String app, String stage, String target, Aim aim, List<PlanStep> steps, List<Problem> warnings) {

    public Plan {
        Objects.requireNonNull(app, "app");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(aim, "aim");
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
    }

    /** Whether it removes the stage. */
    public boolean destroys() {
        return aim.destroys();
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
