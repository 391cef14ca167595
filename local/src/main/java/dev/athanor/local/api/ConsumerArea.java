package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Queue;
import dev.athanor.local.account.Script;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who consumes the queues: workers, and programs that pull. */
final class ConsumerArea implements Areas.Area {

    private static final int PAGE = 100;
    private static final Settings SETTINGS = new Settings(Map.of(
            "batch_size", Settings.number(1, 100),
            "max_concurrency", Settings.nullable(Settings.number(1, 250)),
            "max_retries", Settings.number(0, 100),
            "max_wait_time_ms", Settings.number(0, 60_000),
            "retry_delay", Settings.number(0, 43_200)));
    private static final String HTTP_PULL = "http_pull";
    private static final Settings PULL = new Settings(Map.of(
            "type",
            Settings.oneOf(HTTP_PULL),
            "dead_letter_queue",
            Settings.nullable(Settings.text()),
            "settings",
            Settings.object(Map.of(
                    "batch_size", Settings.number(1, 100),
                    "max_retries", Settings.number(0, 100),
                    "retry_delay", Settings.number(0, 43_200),
                    "visibility_timeout_ms", Settings.number(1, 43_200_000)))));
    private static final ObjectNode PULL_DEFAULTS = Json.object()
            .put("batch_size", 5)
            .put("max_retries", 3)
            .put("retry_delay", 0)
            .put("visibility_timeout_ms", 30_000);
    private static final Settings BODY = new Settings(Map.of(
            "type", Settings.oneOf("worker"),
            "script_name", Settings.text(),
            "environment_name", Settings.text(),
            "dead_letter_queue", Settings.nullable(Settings.text()),
            "settings",
                    value -> value instanceof ObjectNode settings
                            ? SETTINGS.check(settings)
                            : Optional.of("must be an object")));
    private static final ObjectNode DEFAULTS = Json.object()
            .put("batch_size", 10)
            .put("max_retries", 3)
            .put("max_wait_time_ms", 5_000)
            .put("retry_delay", 0)
            .putNull("max_concurrency");

    private final ApiContext context;

    ConsumerArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        String consumers = "/accounts/{account}/queues/{queue}/consumers";
        return List.of(
                Route.of("GET", consumers, this::list),
                Route.of("POST", consumers, this::create),
                Route.of("GET", consumers + "/{consumer}", this::get),
                Route.of("PUT", consumers + "/{consumer}", this::replace),
                Route.of("DELETE", consumers + "/{consumer}", this::delete),
                Route.of("GET", "/accounts/{account}/workers/scripts/{script}/queue-consumers", this::listOfScript));
    }

    private ApiResponse list(ApiRequest request) {
        Queue queue = QueueArea.find(context.store().account(), request);
        return ApiResponse.of(ApiResponse.Page.of(request, described(Stream.of(queue)), PAGE, PAGE));
    }

    private ApiResponse listOfScript(ApiRequest request) {
        Account account = context.store().account();
        Script script = ScriptArea.find(account, request);
        Stream<Queue> queues = account.queues().values().stream().filter(queue -> queue.consumedBy(script.name()));
        return ApiResponse.of(ApiResponse.Page.of(request, described(queues), PAGE, PAGE));
    }

    private static List<ObjectNode> described(Stream<Queue> queues) {
        return queues.flatMap(queue -> Stream.ofNullable(queue.consumer()).map(consumer -> describe(consumer, queue)))
                .toList();
    }

    private ApiResponse get(ApiRequest request) {
        Queue queue = QueueArea.find(context.store().account(), request);
        return ApiResponse.of(describe(find(queue, request), queue));
    }

    private ApiResponse create(ApiRequest request) {
        ObjectNode body = checked(request);
        return put(request, body, queue -> {
            if (queue.consumer() != null) {
                throw QueueErrors.consumerExists(queue.name());
            }
            return null;
        });
    }

    private ApiResponse replace(ApiRequest request) {
        return put(request, checked(request), queue -> find(queue, request));
    }

    /** What a consumer is made instead of. */
    private interface Previous {
        Queue.@Nullable Consumer of(Queue queue);
    }

    private ApiResponse put(ApiRequest request, ObjectNode body, Previous previous) {
        Account account = context.store().update(current -> {
            Queue queue = QueueArea.find(current, request);
            return current.withQueue(queue.withConsumer(consumer(body, queue, previous.of(queue), current)));
        });
        context.workerd().settle();
        Queue queue = QueueArea.find(account, request);
        return ApiResponse.of(described(Stream.of(queue)).get(0));
    }

    private Queue.Consumer consumer(ObjectNode body, Queue queue, Queue.@Nullable Consumer previous, Account account) {
        boolean pulls = pulls(body);
        String name = pulls ? "" : body.path("script_name").asString(previous == null ? "" : previous.script());
        if (!pulls) {
            requireHandler(name, account);
        }
        ObjectNode settings = (pulls ? PULL_DEFAULTS : DEFAULTS).deepCopy();
        if (body.get("settings") instanceof ObjectNode given) {
            settings.setAll(given);
        }
        return new Queue.Consumer(
                previous == null ? Ids.hex() : previous.id(),
                name,
                previous == null ? context.now() : previous.createdOn(),
                deadLetterQueue(body, queue, account),
                settings);
    }

    private static boolean pulls(ObjectNode body) {
        return body.path("type").asString("").equals(HTTP_PULL);
    }

    private static void requireHandler(String name, Account account) {
        Script script = account.script(name).orElseThrow(ScriptErrors::noScript);
        if (!script.defaultHandlers().contains("queue")) {
            throw QueueErrors.noQueueHandler(name);
        }
    }

    private static @Nullable String deadLetterQueue(ObjectNode body, Queue queue, Account account) {
        String name = body.path("dead_letter_queue").asString("");
        if (name.isEmpty()) {
            return null;
        }
        if (name.equals(queue.name())) {
            throw QueueErrors.badConsumerSetting("a queue can't be its own dead letter queue");
        }
        if (account.queueNamed(name).isEmpty()) {
            throw QueueErrors.queueOfReferenceMissing(name);
        }
        return name;
    }

    private ApiResponse delete(ApiRequest request) {
        context.store().update(current -> {
            Queue queue = QueueArea.find(current, request);
            find(queue, request);
            return current.withQueue(queue.withConsumer(null));
        });
        context.workerd().settle();
        return ApiResponse.of((JsonNode) null);
    }

    private static ObjectNode checked(ApiRequest request) {
        ObjectNode body = request.object();
        (pulls(body) ? PULL : BODY).check(body).ifPresent(problem -> {
            throw QueueErrors.badConsumerSetting(problem);
        });
        return body;
    }

    private static Queue.Consumer find(Queue queue, ApiRequest request) {
        Queue.Consumer consumer = queue.consumer();
        if (consumer == null || !consumer.id().equals(request.path("consumer"))) {
            throw QueueErrors.noConsumer();
        }
        return consumer;
    }

    static ObjectNode describe(Queue.Consumer consumer, Queue queue) {
        ObjectNode node = Json.object()
                .put("consumer_id", consumer.id())
                .put("created_on", consumer.createdOn().toString())
                .put("queue_id", queue.id())
                .put("queue_name", queue.name())
                .put("type", consumer.pulls() ? HTTP_PULL : "worker");
        if (!consumer.pulls()) {
            node.put("script", consumer.script()).put("script_name", consumer.script());
        }
        if (consumer.deadLetterQueue() != null) {
            node.put("dead_letter_queue", consumer.deadLetterQueue());
        }
        node.set("settings", consumer.settings());
        return node;
    }
}
