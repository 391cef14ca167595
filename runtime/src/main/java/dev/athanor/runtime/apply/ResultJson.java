package dev.athanor.runtime.apply;

import dev.athanor.runtime.plan.JsonText;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A result as JSON: two spaces, {@code \n}. */
final class ResultJson {

    private static final int FORMAT = 1;

    private ResultJson() {}

    static String of(DeployResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("success", result.isSuccess());
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
        return JsonText.of(json);
    }

    private static Map<String, Object> outcome(StepOutcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("resource", outcome.step().resource().toString());
        json.put("action", outcome.step().action().word());
        json.put("status", outcome.status().name().toLowerCase(Locale.ROOT));
        json.put("millis", outcome.took().toMillis());
        StepFailure failure = outcome.failure();
        if (failure != null) {
            json.put("problem", failure.problem());
            json.put("remedy", failure.remedy());
            json.put("code", failure.code());
            json.put("ray", failure.ray());
        }
        return json;
    }
}
