package dev.athanor.local.api;

import dev.athanor.local.account.Queue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages sent to queues from outside of workers, and taken from them. */
final class MessageArea implements Areas.Area {

    private static final int MAX_BATCH = 100;
    private static final Settings.Rule DELAY = Settings.number(0, 43_200);
    private static final Settings MESSAGE = new Settings(Map.of(
            "body", Settings.anything(), "content_type", Settings.oneOf("json", "text"), "delay_seconds", DELAY));
    private static final Settings BATCH = new Settings(Map.of("messages", Settings.anything(), "delay_seconds", DELAY));

    private static final Settings PULL = new Settings(Map.of(
            "batch_size", Settings.number(1, MAX_BATCH), "visibility_timeout_ms", Settings.number(1, 43_200_000)));
    private static final Settings ACKNOWLEDGEMENT =
            new Settings(Map.of("acks", Settings.anything(), "retries", Settings.anything()));
    private static final Settings LEASE = new Settings(Map.of("lease_id", Settings.text()));
    private static final Settings RETRIED = new Settings(Map.of("lease_id", Settings.text(), "delay_seconds", DELAY));

    private final ApiContext context;

    MessageArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        String queue = "/accounts/{account}/queues/{queue}";
        return List.of(
                Route.of("POST", queue + "/messages", this::send),
                Route.of("POST", queue + "/messages/batch", this::sendBatch),
                Route.of("POST", queue + "/messages/pull", this::pull),
                Route.of("POST", queue + "/messages/ack", this::acknowledge),
                Route.of("GET", queue + "/metrics", this::metrics),
                Route.of("POST", queue + "/purge", this::purge));
    }

    private ApiResponse send(ApiRequest request) {
        Queue queue = QueueArea.find(context.store().account(), request);
        return sent(queue, List.of(message(request.object(), Json.object())));
    }

    private ApiResponse sendBatch(ApiRequest request) {
        Queue queue = QueueArea.find(context.store().account(), request);
        ObjectNode body = request.object();
        require(BATCH, body);
        JsonNode messages = body.path("messages");
        if (!messages.isArray() || messages.isEmpty() || messages.size() > MAX_BATCH) {
            throw QueueErrors.badMessage("messages must be a list of 1 to " + MAX_BATCH);
        }
        return sent(
                queue,
                messages.valueStream()
                        .map(message -> message(message instanceof ObjectNode object ? object : Json.object(), body))
                        .toList());
    }

    private ApiResponse sent(Queue queue, List<ObjectNode> messages) {
        ObjectNode arguments = Json.object().put("queue", queue.id());
        ArrayNode array = Json.array(messages.stream());
        arguments.set("messages", array);
        ObjectNode result = Json.object();
        result.putObject("metadata").set("metrics", metrics(context.workerd().data("queue/send", arguments)));
        return ApiResponse.of(result);
    }

    private static ObjectNode message(ObjectNode given, ObjectNode batch) {
        require(MESSAGE, given);
        JsonNode body = given.get("body");
        if (body == null) {
            throw QueueErrors.badMessage("a message has no body");
        }
        String format = given.path("content_type").asString("json");
        if (format.equals("text") && !body.isString()) {
            throw QueueErrors.badMessage("the body of a message of content_type text must be a string");
        }
        byte[] bytes = format.equals("text") ? body.asString().getBytes(StandardCharsets.UTF_8) : Json.bytes(body);
        ObjectNode message = Json.object()
                .put("format", format)
                .put("body", Base64.getEncoder().encodeToString(bytes));
        JsonNode delay = given.has("delay_seconds") ? given.get("delay_seconds") : batch.get("delay_seconds");
        if (delay != null) {
            message.set("delay", delay);
        }
        return message;
    }

    private static void require(Settings settings, ObjectNode body) {
        settings.check(body).ifPresent(problem -> {
            throw QueueErrors.badMessage(problem);
        });
    }

    private ApiResponse pull(ApiRequest request) {
        Queue.Consumer consumer = puller(request);
        ObjectNode body = request.object();
        require(PULL, body);
        ObjectNode arguments = Json.object()
                .put("queue", request.path("queue"))
                .put(
                        "batchSize",
                        body.path("batch_size")
                                .asInt(consumer.settings().path("batch_size").asInt()))
                .put(
                        "visibilityTimeoutMs",
                        body.path("visibility_timeout_ms")
                                .asLong(consumer.settings()
                                        .path("visibility_timeout_ms")
                                        .asLong()));
        ObjectNode result = Json.object();
        JsonNode pulled = context.workerd().data("queue/pull", arguments);
        result.set("messages", pulled.path("messages"));
        result.put("message_backlog_count", pulled.path("backlogCount").asLong());
        return ApiResponse.of(result);
    }

    private ApiResponse acknowledge(ApiRequest request) {
        puller(request);
        ObjectNode body = request.object();
        require(ACKNOWLEDGEMENT, body);
        ObjectNode arguments = Json.object().put("queue", request.path("queue"));
        arguments.set("acks", leases(body.path("acks"), LEASE));
        arguments.set("retries", leases(body.path("retries"), RETRIED));
        JsonNode done = context.workerd().data("queue/ack", arguments);
        ObjectNode result = Json.object()
                .put("ackCount", done.path("acks").asInt())
                .put("retryCount", done.path("retries").asInt());
        result.set("warnings", done.path("warnings"));
        return ApiResponse.of(result);
    }

    private static ArrayNode leases(JsonNode leases, Settings form) {
        if (leases.size() > MAX_BATCH) {
            throw QueueErrors.badMessage("acks and retries are lists of at most " + MAX_BATCH);
        }
        return Json.array(leases.valueStream().map(lease -> {
            ObjectNode object = lease instanceof ObjectNode given ? given : Json.object();
            require(form, object);
            return object;
        }));
    }

    private Queue.Consumer puller(ApiRequest request) {
        Queue.Consumer consumer =
                QueueArea.find(context.store().account(), request).consumer();
        if (consumer == null || !consumer.pulls()) {
            throw QueueErrors.badMessage("the queue has no consumer of the type http_pull");
        }
        return consumer;
    }

    private ApiResponse metrics(ApiRequest request) {
        Queue queue = QueueArea.find(context.store().account(), request);
        return ApiResponse.of(metrics(
                context.workerd().data("queue/metrics", Json.object().put("queue", queue.id()))));
    }

    private ApiResponse purge(ApiRequest request) {
        if (!request.object().path("delete_messages_permanently").asBoolean(false)) {
            throw QueueErrors.badQueueSetting("delete_messages_permanently must be true to purge a queue");
        }
        Queue queue = QueueArea.find(context.store().account(), request);
        context.workerd().data("queue/purge", Json.object().put("queue", queue.id()));
        return ApiResponse.of(Json.object());
    }

    private static ObjectNode metrics(JsonNode metrics) {
        return Json.object()
                .put("backlog_count", metrics.path("backlogCount").asLong())
                .put("backlog_bytes", metrics.path("backlogBytes").asLong())
                .put(
                        "oldest_message_timestamp_ms",
                        metrics.path("oldestMessageTimestamp").asLong());
    }
}
