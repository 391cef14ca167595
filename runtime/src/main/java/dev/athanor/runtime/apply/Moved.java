package dev.athanor.runtime.apply;

import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is no longer as it was when a plan was made. */
final class Moved {

    private Moved() {}

    static List<Problem> between(Plan made, Plan now) {
        Map<ResourceKey, PlanStep> before = byResource(made);
        Map<ResourceKey, PlanStep> after = byResource(now);
        Map<ResourceKey, PlanStep> both = new TreeMap<>(before);
        both.putAll(after);
        List<Problem> problems = new ArrayList<>();
        for (ResourceKey resource : both.keySet()) {
            PlanStep old = before.get(resource);
            PlanStep current = after.get(resource);
            if (old == null || !old.equals(current)) {
                problems.add(new Problem(
                        resource.toString(),
                        "has moved since the plan was made (then: " + action(old) + ", now: " + action(current)
                                + "); make a new plan."));
            }
        }
        if (problems.isEmpty()) {
            problems.add(new Problem("plan", "was made for another application, stage or target; make a new plan."));
        }
        return problems;
    }

    private static String action(@Nullable PlanStep step) {
        return step == null ? "nothing planned" : step.action().word();
    }

    private static Map<ResourceKey, PlanStep> byResource(Plan plan) {
        Map<ResourceKey, PlanStep> steps = new TreeMap<>();
        plan.steps().forEach(step -> steps.put(step.resource(), step));
        return steps;
    }
}
