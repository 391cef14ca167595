package dev.athanor.runtime.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as text.
 *
 * <pre>{@code
 * shop, stage dev, on the local cloud
 *
 *   + queue tasks                    shop-dev-tasks           com.example.Tasks
 *       is not in the account
 *   ~ queue-consumer api/tasks       shop-dev-tasks           com.example.Api
 *       differs from its declaration
 *       batch_size: 10 -> 15
 *
 * Plan: 1 to create, 1 to update, 0 to delete, 4 unchanged.
 * }</pre>
 */
final class PlanText {

    private PlanText() {}

    static String of(Plan plan) {
        List<PlanStep> shown = plan.steps().stream()
                .filter(step -> step.action() != Action.UNCHANGED)
                .toList();
        int keys = widest(shown.stream().map(PlanText::title).toList());
        int names = widest(shown.stream().map(PlanStep::name).toList());
        StringBuilder text = new StringBuilder();
        text.append(plan.app()).append(", stage ").append(plan.stage());
        text.append(plan.destroys() ? ", to be removed from " : ", on ")
                .append(plan.target())
                .append("\n\n");
        shown.forEach(step -> append(text, step, keys, names));
        if (!shown.isEmpty()) {
            text.append('\n');
        }
        plan.warnings()
                .forEach(warning -> text.append("Warning: ").append(warning).append('\n'));
        if (!plan.warnings().isEmpty()) {
            text.append('\n');
        }
        return text.append(summary(plan)).append('\n').toString();
    }

    static String summary(Plan plan) {
        if (plan.isEmpty() && plan.count(Action.KEEP) == 0) {
            return "Plan: nothing to do, " + plan.count(Action.UNCHANGED) + " unchanged.";
        }
        long kept = plan.count(Action.KEEP);
        long adopted = plan.count(Action.ADOPT);
        long replaced = plan.count(Action.REPLACE);
        return "Plan: " + plan.count(Action.CREATE) + " to create, " + (adopted == 0 ? "" : adopted + " to adopt, ")
                + plan.count(Action.UPDATE) + " to update, " + (replaced == 0 ? "" : replaced + " to replace, ")
                + plan.count(Action.DELETE) + " to delete, " + plan.count(Action.UNCHANGED) + " unchanged"
                + (kept == 0 ? "." : ", " + kept + " kept.") + drift(plan);
    }

    private static String drift(Plan plan) {
        long drifted = plan.steps().stream().filter(PlanStep::drift).count();
        return drifted == 0 ? "" : " Changed outside of Athanor: " + drifted + ".";
    }

    private static void append(StringBuilder text, PlanStep step, int keys, int names) {
        String declaration = step.declaration() == null ? "" : step.declaration();
        String line = "  " + step.action().sign() + " " + pad(title(step), keys) + "  " + pad(step.name(), names) + "  "
                + declaration;
        text.append(line.stripTrailing()).append('\n');
        text.append("      ").append(step.reason()).append('\n');
        for (FieldChange change : step.changes()) {
            text.append("      ").append(change.field()).append(": ").append(values(step.action(), change));
            text.append('\n');
        }
    }

    private static String values(Action action, FieldChange change) {
        return action == Action.CREATE
                ? shown(change.after())
                : shown(change.before()) + " -> " + shown(change.after());
    }

    private static String shown(@Nullable String value) {
        return value == null ? "(none)" : value;
    }

    private static String title(PlanStep step) {
        return step.resource().kind() + " " + step.resource().id();
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
