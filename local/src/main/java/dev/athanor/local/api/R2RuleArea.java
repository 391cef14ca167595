package dev.athanor.local.api;

import dev.athanor.local.account.Bucket;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rules of R2 buckets. They are kept and checked; that objects are deleted, moved or held back by them is Cloudflare's
 * part, as is what browsers may do.
 */
final class R2RuleArea implements Areas.Area {

    private static final int MAX_RULES = 1000;
    private static final Settings.Rule AGE = Settings.number(1, Integer.MAX_VALUE);
    private static final Settings CORS = new Settings(Map.of(
            "id", Settings.text(),
            "allowed",
                    Settings.object(Map.of(
                            "methods", eachOf("GET", "PUT", "POST", "DELETE", "HEAD"),
                            "origins", Settings.texts(),
                            "headers", Settings.texts())),
            "exposeHeaders", Settings.texts(),
            "maxAgeSeconds", Settings.number(0, 86_400)));
    private static final Settings.Rule WHEN = Settings.object(Map.of(
            "condition",
            Settings.object(Map.of("type", Settings.oneOf("Age", "Date"), "maxAge", AGE, "date", Settings.text())),
            "storageClass",
            Settings.oneOf("InfrequentAccess")));
    private static final Settings LIFECYCLE = new Settings(Map.of(
            "id", Settings.text(),
            "enabled", Settings.flag(),
            "conditions", Settings.object(Map.of("prefix", Settings.text())),
            "abortMultipartUploadsTransition",
                    Settings.object(
                            Map.of("condition", Settings.object(Map.of("type", Settings.oneOf("Age"), "maxAge", AGE)))),
            "deleteObjectsTransition", WHEN,
            "storageClassTransitions",
                    value -> value.isArray()
                            ? value.valueStream()
                                    .flatMap(one -> WHEN.check(one).stream())
                                    .findFirst()
                            : Optional.of("must be a list")));
    private static final Settings LOCK = new Settings(Map.of(
            "id", Settings.text(),
            "enabled", Settings.flag(),
            "prefix", Settings.text(),
            "condition",
                    Settings.object(Map.of(
                            "type", Settings.oneOf("Age", "Date", "Indefinite"),
                            "maxAgeSeconds", AGE,
                            "date", Settings.text()))));

    private final ApiContext context;

    R2RuleArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", R2BucketArea.BUCKET + "/cors", this::cors),
                Route.of("PUT", R2BucketArea.BUCKET + "/cors", request -> set(request, "cors", CORS, "allowed")),
                Route.of("DELETE", R2BucketArea.BUCKET + "/cors", this::deleteCors),
                Route.of("GET", R2BucketArea.BUCKET + "/lifecycle", request -> get(request, "lifecycle")),
                Route.of(
                        "PUT",
                        R2BucketArea.BUCKET + "/lifecycle",
                        request -> set(request, "lifecycle", LIFECYCLE, "id", "enabled", "conditions")),
                Route.of("GET", R2BucketArea.BUCKET + "/lock", request -> get(request, "lock")),
                Route.of(
                        "PUT",
                        R2BucketArea.BUCKET + "/lock",
                        request -> set(request, "lock", LOCK, "id", "enabled", "condition")));
    }

    private ApiResponse cors(ApiRequest request) {
        if (R2BucketArea.find(context, request).list("cors").isEmpty()) {
            throw R2Errors.noCors();
        }
        return get(request, "cors");
    }

    private ApiResponse deleteCors(ApiRequest request) {
        R2BucketArea.update(
                context, request, bucket -> bucket.with("cors", Json.array(java.util.stream.Stream.empty())));
        return ApiResponse.of(Json.object());
    }

    private ApiResponse get(ApiRequest request, String setting) {
        Bucket bucket = R2BucketArea.find(context, request);
        ObjectNode result = Json.object();
        result.set("rules", bucket.settings().path(setting));
        return ApiResponse.of(result);
    }

    private ApiResponse set(ApiRequest request, String setting, Settings rule, String... required) {
        JsonNode rules = request.object().path("rules");
        if (!(rules instanceof ArrayNode array) || array.size() > MAX_RULES) {
            throw R2Errors.badBucketSetting("rules must be a list of at most " + MAX_RULES);
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode one : array) {
            check(one, rule, required);
            if (one.has("id") && !ids.add(one.path("id").asString())) {
                throw R2Errors.badBucketSetting(
                        "two rules have the id " + one.path("id").asString());
            }
        }
        R2BucketArea.update(context, request, bucket -> bucket.with(setting, array));
        return ApiResponse.of(Json.object());
    }

    private static void check(JsonNode one, Settings rule, String... required) {
        if (!(one instanceof ObjectNode object)) {
            throw R2Errors.badBucketSetting("a rule must be an object");
        }
        rule.check(object).ifPresent(problem -> {
            throw R2Errors.badBucketSetting(problem);
        });
        for (String field : required) {
            if (!object.has(field)) {
                throw R2Errors.badBucketSetting("a rule has no " + field);
            }
        }
    }

    private static Settings.Rule eachOf(String... words) {
        Settings.Rule one = Settings.oneOf(words);
        return value -> value.isArray()
                ? value.valueStream().flatMap(word -> one.check(word).stream()).findFirst()
                : Optional.of("must be a list");
    }
}
