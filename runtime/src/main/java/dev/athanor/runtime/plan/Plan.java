package dev.athanor.runtime.plan;

import dev.athanor.runtime.problem.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an apply would do to an account, step by step: a plain value, made with reads only. Holds no secret.
 *
 * @param app the application
 * @param stage the stage
 * @param target what the account is called: {@code the local cloud}
 * @param account the account's id
 * @param aim what it is to bring about
 * @param steps one for each resource, unchanged ones included, in the order of kinds and ids
 * @param warnings what to know before it is carried out
 * @param declared a digest of each declaration as the stage has it, by the qualified name of its interface: a plan holds only
 *     for what it was made from
 */
public record Plan(
        String app,
        String stage,
        String target,
        String account,
        Aim aim,
        List<PlanStep> steps,
        List<Problem> warnings,
        SortedMap<String, String> declared) {

    public Plan {
        Objects.requireNonNull(app, "app");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(aim, "aim");
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
        declared = Collections.unmodifiableSortedMap(new TreeMap<>(declared));
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

    /** The steps that lose data, each of which was consented to by name. */
    public List<PlanStep> losses() {
        return steps.stream().filter(step -> step.action().losesData()).toList();
    }

    /** The plan for programs, by the schema {@code plan.schema.json}; what {@link PlanFile} reads. */
    public String toJson() {
        return PlanJson.of(this);
    }
}
