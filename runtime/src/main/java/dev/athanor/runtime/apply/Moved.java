package dev.athanor.runtime.apply;

import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is no longer as it was when a plan was made: then and now of each declaration and of each resource.
 *
 * @param then the plan
 * @param now what would be planned now
 */
record Moved(Plan then, Plan now) {

    private static final String REMEDY = "make a new plan.";

    static List<Problem> between(Plan then, Plan now) {
        return new Moved(then, now).problems();
    }

    /** What a plan is for, and is not what is here: another application, stage, account or aim. */
    static List<Problem> elsewhere(Plan plan, String app, String stage, String target, String account) {
        List<Problem> problems = new ArrayList<>();
        of("application", plan.app(), app, problems);
        of("stage", plan.stage(), stage, problems);
        of("target", plan.target(), target, problems);
        of("account", plan.account(), account, problems);
        return problems;
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(elsewhere(then, now.app(), now.stage(), now.target(), now.account()));
        problems.addAll(declarations());
        problems.addAll(resources());
        now.warnings().stream()
                .filter(warning -> !then.warnings().contains(warning))
                .forEach(warning -> problems.add(new Problem(
                        warning.subject(), "there is a warning that the plan did not have: " + warning.message())));
        if (problems.isEmpty()) {
            problems.add(new Problem("plan", "no longer holds, since a warning of it is gone; " + REMEDY));
        }
        return problems;
    }

    private static void of(String what, String then, String now, List<Problem> problems) {
        if (!then.equals(now)) {
            problems.add(new Problem(
                    what,
                    "the plan was made for " + then + ", and this is " + now + "; carry it out there, or " + REMEDY));
        }
    }

    private List<Problem> declarations() {
        TreeSet<String> names = new TreeSet<>(then.declared().keySet());
        names.addAll(now.declared().keySet());
        return names.stream()
                .filter(name -> !Objects.equals(
                        then.declared().get(name), now.declared().get(name)))
                .map(name -> new Problem(name, declaration(name) + " since the plan was made; " + REMEDY))
                .toList();
    }

    private String declaration(String name) {
        if (!now.declared().containsKey(name)) {
            return "is no longer declared";
        }
        return then.declared().containsKey(name) ? "its declaration has changed" : "was declared";
    }

    private List<Problem> resources() {
        Map<ResourceKey, PlanStep> before = byResource(then);
        Map<ResourceKey, PlanStep> after = byResource(now);
        Map<ResourceKey, PlanStep> both = new TreeMap<>(before);
        both.putAll(after);
        return both.keySet().stream()
                .filter(resource -> !Objects.equals(before.get(resource), after.get(resource)))
                .map(resource -> problem(resource, before.get(resource), after.get(resource)))
                .toList();
    }

    private static Problem problem(ResourceKey resource, @Nullable PlanStep then, @Nullable PlanStep now) {
        String words = "has moved since the plan was made";
        if (then != null && now != null && shown(then).equals(shown(now))) {
            words += ": " + hidden(then, now);
        } else {
            words += " (then: " + shown(then) + "; now: " + shown(now) + ")";
        }
        return new Problem(resource.toString(), words + "; " + REMEDY);
    }

    private static String hidden(PlanStep then, PlanStep now) {
        return Objects.equals(then.basis(), now.basis())
                ? "what it waits for is another"
                : "its code, its files, its secrets or its live version are others";
    }

    private static String shown(@Nullable PlanStep step) {
        if (step == null) {
            return "nothing planned";
        }
        String changes = step.changes().stream().map(Moved::shown).collect(Collectors.joining(", "));
        return step.action().word() + " " + step.name() + ", " + step.reason()
                + (changes.isEmpty() ? "" : ": " + changes);
    }

    private static String shown(FieldChange change) {
        return change.field() + " " + shown(change.before()) + " -> " + shown(change.after());
    }

    private static String shown(@Nullable String value) {
        return value == null ? "(none)" : value;
    }

    private static Map<ResourceKey, PlanStep> byResource(Plan plan) {
        Map<ResourceKey, PlanStep> steps = new TreeMap<>();
        plan.steps().forEach(step -> steps.put(step.resource(), step));
        return steps;
    }
}
