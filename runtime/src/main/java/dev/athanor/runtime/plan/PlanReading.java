package dev.athanor.runtime.plan;

import dev.athanor.runtime.problem.Problem;
import dev.athanor.runtime.problem.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A plan out of its JSON. What was changed since it was written is no plan of anybody's. */
final class PlanReading {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PlanReading() {}

    /**
     * The plan.
     *
     * @param origin what to call the file in messages
     */
    static Plan of(String text, String origin) {
        try {
            if (!(JSON.readTree(text) instanceof ObjectNode json)) {
                throw damaged(origin, null);
            }
            int format = json.path("format").asInt(0);
            if (format > PlanJson.FORMAT) {
                throw new ProblemException(
                        origin,
                        "is a plan of format " + format + ", and this Athanor knows formats up to " + PlanJson.FORMAT
                                + "; carry it out with the Athanor that made it, or make a new plan.");
            }
            JsonNode digest = json.remove(PlanJson.DIGEST);
            if (digest == null || !JsonText.digest(json).equals(digest.asString(""))) {
                throw damaged(origin, null);
            }
            return plan(json);
        } catch (JacksonException | IllegalArgumentException e) {
            throw damaged(origin, e);
        }
    }

    private static ProblemException damaged(String origin, @Nullable Exception cause) {
        return new ProblemException(origin, "is no plan, or was changed since it was written; make a new plan.", cause);
    }

    private static Plan plan(JsonNode json) {
        List<PlanStep> steps =
                json.path("steps").valueStream().map(PlanReading::step).toList();
        List<Problem> warnings = json.path("warnings")
                .valueStream()
                .map(warning -> new Problem(required(warning, "subject"), required(warning, "message")))
                .toList();
        SortedMap<String, String> declared = new TreeMap<>();
        json.path("declared")
                .properties()
                .forEach(entry -> declared.put(entry.getKey(), entry.getValue().asString()));
        return new Plan(
                required(json, "app"),
                required(json, "stage"),
                required(json, "target"),
                required(json, "account"),
                AimJson.read(json.path("aim")),
                steps,
                warnings,
                declared);
    }

    private static PlanStep step(JsonNode json) {
        return new PlanStep(
                ResourceKey.of(required(json, "resource")),
                required(json, "name"),
                text(json, "declaration"),
                Action.of(required(json, "action")),
                required(json, "reason"),
                json.path("changes")
                        .valueStream()
                        .map(change -> new FieldChange(
                                required(change, "field"), text(change, "before"), text(change, "after")))
                        .toList(),
                json.path("after")
                        .valueStream()
                        .map(key -> ResourceKey.of(key.asString()))
                        .toList(),
                json.path("drift").asBoolean(),
                text(json, "basis"));
    }

    private static String required(JsonNode json, String field) {
        return Objects.requireNonNullElseGet(text(json, field), () -> {
            throw new IllegalArgumentException("no " + field);
        });
    }

    private static @Nullable String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isString() ? value.stringValue() : null;
    }
}
