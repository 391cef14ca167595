package dev.athanor.runtime.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan as JSON: two spaces, {@code \n}, its counts first. */
final class PlanJson {

    /** The version of the form. */
    private static final int FORMAT = 1;

    private PlanJson() {}

    static String of(Plan plan) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("app", plan.app());
        json.put("stage", plan.stage());
        json.put("target", plan.target());
        json.put("aim", plan.aim().word());
        json.put("destroys", plan.destroys());
        Map<String, Long> counts = new LinkedHashMap<>();
        List.of(Action.values()).forEach(action -> counts.put(action.word(), plan.count(action)));
        json.put("counts", counts);
        json.put("steps", plan.steps().stream().map(PlanJson::step).toList());
        json.put(
                "warnings",
                plan.warnings().stream()
                        .map(warning -> Map.of("subject", warning.subject(), "message", warning.message()))
                        .toList());
        return JsonText.of(json);
    }

    private static Map<String, Object> step(PlanStep step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("resource", step.resource().toString());
        json.put("name", step.name());
        if (step.declaration() != null) {
            json.put("declaration", step.declaration());
        }
        json.put("action", step.action().word());
        json.put("reason", step.reason());
        json.put("changes", step.changes().stream().map(PlanJson::change).toList());
        json.put("after", step.after().stream().map(ResourceKey::toString).toList());
        return json;
    }

    private static Map<String, Object> change(FieldChange change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", change.field());
        json.put("before", change.before());
        json.put("after", change.after());
        return json;
    }
}
