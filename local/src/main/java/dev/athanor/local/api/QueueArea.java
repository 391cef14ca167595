package dev.athanor.local.api;

import static java.util.stream.Collectors.joining;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Queue;
import dev.athanor.local.account.Script;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Queues: made, listed, changed and deleted. */
final class QueueArea implements Areas.Area {

    private static final String NAME = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final int PAGE = 20;
    private static final int MAX_PAGE = 100;
    private static final Settings SETTINGS = new Settings(Map.of(
            "delivery_delay", Settings.number(0, 43_200),
            "delivery_paused", Settings.flag(),
            "message_retention_period", Settings.number(60, 1_209_600)));
    private static final ObjectNode DEFAULTS = Json.object()
            .put("delivery_delay", 0)
            .put("delivery_paused", false)
            .put("message_retention_period", 345_600);

    private final ApiContext context;

    QueueArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "/accounts/{account}/queues", this::list),
                Route.of("POST", "/accounts/{account}/queues", this::create),
                Route.of("GET", "/accounts/{account}/queues/{queue}", this::get),
                Route.of("PATCH", "/accounts/{account}/queues/{queue}", this::change),
                Route.of("PUT", "/accounts/{account}/queues/{queue}", this::change),
                Route.of("DELETE", "/accounts/{account}/queues/{queue}", this::delete));
    }

    private ApiResponse list(ApiRequest request) {
        Account account = context.store().account();
        List<String> names = request.queries("name");
        List<ObjectNode> queues = account.queues().values().stream()
                .filter(queue -> names.isEmpty() || names.contains(queue.name()))
                .sorted(Comparator.comparing(Queue::name))
                .map(queue -> describe(queue, account))
                .toList();
        return ApiResponse.of(ApiResponse.Page.of(request, queues, PAGE, MAX_PAGE));
    }

    private ApiResponse create(ApiRequest request) {
        ObjectNode body = checked(request);
        String name = body.path("queue_name").asString("");
        if (!name.matches(NAME)) {
            throw QueueErrors.badQueueName();
        }
        Instant now = context.now();
        Queue queue = new Queue(Ids.hex(), name, now, now, settings(body, DEFAULTS), null);
        Account account = context.store().update(current -> {
            requireFree(current, name, queue.id());
            return current.withQueue(queue);
        });
        return ApiResponse.of(describe(queue, account));
    }

    private ApiResponse get(ApiRequest request) {
        Account account = context.store().account();
        return ApiResponse.of(describe(find(account, request), account));
    }

    private ApiResponse change(ApiRequest request) {
        ObjectNode body = checked(request);
        Account account = context.store().update(current -> {
            Queue queue = find(current, request);
            String name = body.path("queue_name").asString(queue.name());
            if (!name.equals(queue.name())) {
                throw QueueErrors.badQueueSetting(
                        "the local cloud does not rename queues: '" + queue.name() + "' stays what it is");
            }
            return current.withQueue(new Queue(
                    queue.id(),
                    name,
                    queue.createdOn(),
                    context.now(),
                    settings(body, queue.settings()),
                    queue.consumer()));
        });
        context.workerd().settle();
        return ApiResponse.of(describe(find(account, request), account));
    }

    private ApiResponse delete(ApiRequest request) {
        Queue queue = find(context.store().account(), request);
        context.store().update(current -> {
            String users = Stream.concat(
                            producers(current, queue),
                            current.queues().values().stream()
                                    .filter(other -> isDeadLetterQueueOf(queue, other))
                                    .map(other -> "the consumer of queue " + other.name()))
                    .collect(joining(", "));
            if (!users.isEmpty()) {
                throw QueueErrors.queueInUse(users);
            }
            return current.withoutQueue(queue.id());
        });
        context.workerd().data("queue/purge", Json.object().put("queue", queue.id()));
        return ApiResponse.of((JsonNode) null);
    }

    private static boolean isDeadLetterQueueOf(Queue queue, Queue other) {
        Queue.Consumer consumer = other.consumer();
        return consumer != null && queue.name().equals(consumer.deadLetterQueue());
    }

    private static ObjectNode checked(ApiRequest request) {
        ObjectNode body = request.object();
        new Settings(Map.of(
                        "queue_name",
                        Settings.text(),
                        "settings",
                        value -> value instanceof ObjectNode settings
                                ? SETTINGS.check(settings)
                                : Optional.of("must be an object"),
                        "jurisdiction",
                        Settings.text()))
                .check(body)
                .ifPresent(problem -> {
                    throw QueueErrors.badQueueSetting(problem);
                });
        return body;
    }

    private static ObjectNode settings(ObjectNode body, ObjectNode base) {
        ObjectNode settings = base.deepCopy();
        if (body.get("settings") instanceof ObjectNode changed) {
            settings.setAll(changed);
        }
        return settings;
    }

    private static void requireFree(Account account, String name, String id) {
        if (account.queueNamed(name).filter(queue -> !queue.id().equals(id)).isPresent()) {
            throw QueueErrors.queueNameTaken(name);
        }
    }

    static Queue find(Account account, ApiRequest request) {
        return account.queue(request.path("queue")).orElseThrow(QueueErrors::noQueue);
    }

    private static Stream<String> producers(Account account, Queue queue) {
        return account.scripts().values().stream()
                .filter(script -> script.bindings("queue")
                        .anyMatch(binding ->
                                queue.name().equals(binding.path("queue_name").asString(""))))
                .map(Script::name);
    }

    private static ObjectNode describe(Queue queue, Account account) {
        List<ObjectNode> producers = producers(account, queue)
                .map(script -> Json.object().put("type", "worker").put("script", script))
                .toList();
        List<ObjectNode> consumers = consumers(queue.consumer(), queue);
        ObjectNode node = Json.object()
                .put("queue_id", queue.id())
                .put("queue_name", queue.name())
                .put("created_on", queue.createdOn().toString())
                .put("modified_on", queue.modifiedOn().toString())
                .put("producers_total_count", producers.size())
                .put("consumers_total_count", consumers.size());
        node.set("producers", Json.array(producers.stream()));
        node.set("consumers", Json.array(consumers.stream()));
        node.set("settings", queue.settings());
        return node;
    }

    private static List<ObjectNode> consumers(Queue.@Nullable Consumer consumer, Queue queue) {
        return consumer == null ? List.of() : List.of(ConsumerArea.describe(consumer, queue));
    }
}
