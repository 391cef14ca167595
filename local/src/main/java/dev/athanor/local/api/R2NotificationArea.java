package dev.athanor.local.api;

import dev.athanor.local.account.Bucket;
import dev.athanor.local.account.Queue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which queues hear of the objects in R2 buckets. */
final class R2NotificationArea implements Areas.Area {

    private static final String SETTING = "notifications";
    private static final int MAX_RULES = 100;
    private static final Settings.Rule ACTION =
            Settings.oneOf("PutObject", "CopyObject", "DeleteObject", "CompleteMultipartUpload", "LifecycleDeletion");
    private static final Settings RULE = new Settings(Map.of(
            "actions",
            value -> value.isArray() && !value.isEmpty()
                    ? value.valueStream()
                            .flatMap(action -> ACTION.check(action).stream())
                            .findFirst()
                    : Optional.of("must be a list of actions"),
            "prefix",
            Settings.text(),
            "suffix",
            Settings.text(),
            "description",
            Settings.text()));

    private final ApiContext context;

    R2NotificationArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        String configuration = "/accounts/{account}/event_notifications/r2/{bucket}/configuration";
        String queue = configuration + "/queues/{queue}";
        return List.of(
                Route.of("GET", configuration, this::list),
                Route.of("GET", queue, this::get),
                Route.of("PUT", queue, this::add),
                Route.of("DELETE", queue, this::delete));
    }

    private ApiResponse list(ApiRequest request) {
        Bucket bucket = R2BucketArea.find(context, request);
        if (bucket.list(SETTING).isEmpty()) {
            throw R2Errors.noNotifications();
        }
        ObjectNode result = Json.object().put("bucketName", bucket.name());
        result.set(
                "queues",
                Json.array(bucket.list(SETTING).stream()
                        .map(rule -> rule.path("queue").asString())
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .map(queue -> describe(bucket, queue))));
        return ApiResponse.of(result);
    }

    private ApiResponse get(ApiRequest request) {
        Bucket bucket = R2BucketArea.find(context, request);
        requireRules(bucket, queue(request).id());
        return ApiResponse.of(describe(bucket, queue(request).id()));
    }

    /** The given rules are added to those that there are. */
    private ApiResponse add(ApiRequest request) {
        Queue queue = queue(request);
        JsonNode given = request.object().path("rules");
        if (!given.isArray() || given.isEmpty()) {
            throw R2Errors.badBucketSetting("rules must be a list of rules");
        }
        List<ObjectNode> added =
                given.valueStream().map(rule -> rule(rule, queue.id())).toList();
        R2BucketArea.update(context, request, bucket -> {
            List<ObjectNode> rules = new ArrayList<>(bucket.list(SETTING));
            for (ObjectNode rule : added) {
                if (rules.stream().anyMatch(other -> overlap(other, rule)) || rules.size() >= MAX_RULES) {
                    throw R2Errors.notificationsOverlap();
                }
                rules.add(rule);
            }
            return bucket.with(SETTING, Json.array(rules.stream()));
        });
        return ApiResponse.of(Json.object()
                .put("event_notification_detail_id", added.get(0).path("ruleId").asString()));
    }

    private ObjectNode rule(JsonNode given, String queue) {
        ObjectNode rule = given instanceof ObjectNode object ? object.deepCopy() : Json.object();
        RULE.check(rule).ifPresent(problem -> {
            throw R2Errors.badBucketSetting(problem);
        });
        if (!rule.has("actions")) {
            throw R2Errors.badBucketSetting("a rule has no actions");
        }
        String id = UUID.randomUUID().toString();
        return rule.put("queue", queue)
                .put("ruleId", id)
                .put("createdAt", context.now().toString())
                .put("prefix", rule.path("prefix").asString(""))
                .put("suffix", rule.path("suffix").asString(""))
                .put("description", rule.path("description").asString("Rule " + id.substring(0, 8)));
    }

    private static boolean overlap(ObjectNode one, ObjectNode other) {
        return one.path("queue").equals(other.path("queue"))
                && !Collections.disjoint(
                        one.path("actions").valueStream().toList(),
                        other.path("actions").valueStream().toList())
                && (text(one, "prefix").startsWith(text(other, "prefix"))
                        || text(other, "prefix").startsWith(text(one, "prefix")))
                && (text(one, "suffix").endsWith(text(other, "suffix"))
                        || text(other, "suffix").endsWith(text(one, "suffix")));
    }

    /** Those that are named, or all of the queue's. */
    private ApiResponse delete(ApiRequest request) {
        String queue = queue(request).id();
        List<String> ids = request.body().length == 0
                ? List.of()
                : request.object()
                        .path("ruleIds")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
        R2BucketArea.update(context, request, bucket -> {
            requireRules(bucket, queue);
            List<ObjectNode> rest = bucket.list(SETTING).stream()
                    .filter(rule -> !text(rule, "queue").equals(queue)
                            || (!ids.isEmpty() && !ids.contains(text(rule, "ruleId"))))
                    .toList();
            return bucket.with(SETTING, Json.array(rest.stream()));
        });
        return ApiResponse.of(Json.object());
    }

    private static void requireRules(Bucket bucket, String queue) {
        if (bucket.list(SETTING).stream().noneMatch(rule -> text(rule, "queue").equals(queue))) {
            throw R2Errors.noNotificationsOfQueue();
        }
    }

    private ObjectNode describe(Bucket bucket, String queue) {
        ObjectNode node = Json.object()
                .put("queueId", dashed(queue))
                .put(
                        "queueName",
                        context.store().account().queue(queue).map(Queue::name).orElse(""));
        node.set(
                "rules",
                Json.array(bucket.list(SETTING).stream()
                        .filter(rule -> text(rule, "queue").equals(queue))
                        .map(rule -> {
                            ObjectNode copy = rule.deepCopy();
                            copy.remove("queue");
                            return copy;
                        })));
        return node;
    }

    /** As Cloudflare writes the id of a queue here, and nowhere else. */
    private static String dashed(String id) {
        return id.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private Queue queue(ApiRequest request) {
        String id = request.path("queue").replace("-", "");
        return context.store().account().queue(id).orElseThrow(QueueErrors::noQueue);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
