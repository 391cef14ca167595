package dev.athanor.runtime.apply;

import dev.athanor.runtime.apply.StepOutcome.Status;
import dev.athanor.runtime.plan.JsonText;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.problem.Problem;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What came of a plan or of an apply, as JSON of one form: two spaces, {@code \n}. */
final class ResultJson {

    private static final int FORMAT = 1;

    private ResultJson() {}

    /** What an apply did. */
    static String of(DeployResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("success", result.isSuccess());
        json.put("applied", true);
        json.put("changes", result.outcomes().stream().anyMatch(outcome -> outcome.status() != Status.SKIPPED));
        json.put("summary", result.summary());
        json.put("millis", result.took().toMillis());
        Map<String, String> addresses = new TreeMap<>();
        result.addresses().forEach((worker, address) -> addresses.put(worker, address.toString()));
        json.put("addresses", addresses);
        Map<String, List<String>> previews = new TreeMap<>();
        result.previews()
                .forEach((worker, all) ->
                        previews.put(worker, all.stream().map(URI::toString).toList()));
        json.put("previews", previews);
        json.put("outcomes", result.outcomes().stream().map(ResultJson::outcome).toList());
        json.put("problems", List.of());
        return JsonText.of(json);
    }

    /** What a plan found, which changed nothing. */
    static String of(Plan plan) {
        return unapplied(true, !plan.isEmpty(), plan.summary(), List.of());
    }

    /** Why nothing was done. */
    static String of(List<Problem> problems) {
        return unapplied(false, false, "Refused: " + problems.size() + " in the way.", problems);
    }

    private static String unapplied(boolean success, boolean changes, String summary, List<Problem> problems) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("success", success);
        json.put("applied", false);
        json.put("changes", changes);
        json.put("summary", summary);
        json.put("millis", 0);
        json.put("addresses", Map.of());
        json.put("previews", Map.of());
        json.put("outcomes", List.of());
        json.put("problems", problems.stream().map(ResultJson::problem).toList());
        return JsonText.of(json);
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", problem.subject());
        json.put("message", problem.message());
        return json;
    }

    private static Map<String, @Nullable Object> outcome(StepOutcome outcome) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("resource", outcome.step().resource().toString());
        json.put("name", outcome.step().name());
        json.put("declaration", outcome.step().declaration());
        json.put("place", outcome.place());
        json.put("action", outcome.step().action().word());
        json.put("status", outcome.status().name().toLowerCase(Locale.ROOT));
        json.put("millis", outcome.took().toMillis());
        StepFailure failure = outcome.failure();
        json.put("failure", failure == null ? null : failure(failure));
        return json;
    }

    private static Map<String, @Nullable Object> failure(StepFailure failure) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("problem", failure.problem());
        json.put("remedy", failure.remedy());
        json.put("code", failure.code() == 0 ? null : failure.code());
        json.put("ray", failure.ray());
        return json;
    }
}
