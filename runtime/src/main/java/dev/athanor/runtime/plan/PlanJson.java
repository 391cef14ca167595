package dev.athanor.runtime.plan;

import dev.athanor.runtime.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan as JSON: two spaces, {@code \n}, its counts before its steps, and a digest of all that at the end. */
final class PlanJson {

    /** The version of the form, and the newest that is read. */
    static final int FORMAT = 1;

    /** The member that holds the digest of all others. */
    static final String DIGEST = "digest";

    private PlanJson() {}

    static String of(Plan plan) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("app", plan.app());
        json.put("stage", plan.stage());
        json.put("target", plan.target());
        json.put("account", plan.account());
        json.put("aim", AimJson.of(plan.aim()));
        json.put("destroys", plan.destroys());
        json.put("changes", !plan.isEmpty());
        Map<String, Long> counts = new LinkedHashMap<>();
        List.of(Action.values()).forEach(action -> counts.put(action.word(), plan.count(action)));
        json.put("counts", counts);
        json.put("steps", plan.steps().stream().map(PlanJson::step).toList());
        json.put("warnings", plan.warnings().stream().map(PlanJson::warning).toList());
        json.put("declared", plan.declared());
        json.put(DIGEST, JsonText.digest(json));
        return JsonText.of(json);
    }

    private static Map<String, Object> step(PlanStep step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("resource", step.resource().toString());
        json.put("name", step.name());
        json.put("declaration", step.declaration());
        json.put("action", step.action().word());
        json.put("reason", step.reason());
        json.put("drift", step.drift());
        json.put("changes", step.changes().stream().map(PlanJson::change).toList());
        json.put("after", step.after().stream().map(ResourceKey::toString).toList());
        json.put("basis", step.basis());
        return json;
    }

    private static Map<String, Object> change(FieldChange change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", change.field());
        json.put("before", change.before());
        json.put("after", change.after());
        return json;
    }

    private static Map<String, Object> warning(Problem warning) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", warning.subject());
        json.put("message", warning.message());
        return json;
    }
}
