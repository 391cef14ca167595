package dev.athanor.local;

import dev.athanor.local.account.AccountStore;
import dev.athanor.local.account.Queue;
import dev.athanor.local.workerd.Workerd;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Queues as tests look at them. */
record QueueAccess(AccountStore store, Workerd workerd) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How many are delivered at a time, of which the answer has to come in time. */
    private static final int BATCHES = 10;

    private static final int MOST_BATCHES = 1000;

    long depth(String queue) {
        return workerd.data("queue/metrics", arguments(queue))
                .path("backlogCount")
                .asLong();
    }

    void send(String queue, String json) {
        ObjectNode arguments = arguments(queue);
        arguments
                .putArray("messages")
                .addObject()
                .put("format", "json")
                .put("body", Base64.getEncoder().encodeToString(checked(json).getBytes(StandardCharsets.UTF_8)));
        workerd.data("queue/send", arguments);
    }

    List<StoredMessage> messages(String queue) {
        List<StoredMessage> messages = new ArrayList<>();
        for (JsonNode message : workerd.data("queue/peek", arguments(queue))) {
            messages.add(new StoredMessage(
                    message.path("id").asString(),
                    Instant.ofEpochMilli(message.path("timestamp").asLong()),
                    message.path("attempts").asInt(),
                    Instant.ofEpochMilli(message.path("due").asLong()),
                    message.path("format").asString(),
                    message.path("body").asString()));
        }
        return List.copyOf(messages);
    }

    void hold(String queue) {
        workerd.data("queue/hold", arguments(queue));
    }

    List<Delivery> drain(String name) {
        Queue queue = queue(name);
        List<Delivery> deliveries = new ArrayList<>();
        boolean more = true;
        for (int batches = 0; more; batches += BATCHES) {
            if (batches >= MOST_BATCHES) {
                throw new IllegalStateException("the queue " + name + " still holds messages after " + MOST_BATCHES
                        + " batches; does its consumer send to it again and again?");
            }
            JsonNode drained = workerd.data("queue/drain", arguments(name).put("batches", BATCHES));
            for (JsonNode delivery : drained.path("deliveries")) {
                deliveries.add(new Delivery(
                        name,
                        delivery.path("id").asString(),
                        delivery.path("attempt").asInt(),
                        Delivery.Outcome.of(delivery.path("outcome").asString())));
            }
            more = drained.path("more").asBoolean();
        }
        Queue.Consumer consumer = queue.consumer();
        String deadLetters = consumer == null ? null : consumer.deadLetterQueue();
        if (deadLetters != null && isPushed(deadLetters)) {
            deliveries.addAll(drain(deadLetters));
        }
        return List.copyOf(deliveries);
    }

    private boolean isPushed(String name) {
        return store.account()
                .queueNamed(name)
                .map(Queue::consumer)
                .filter(consumer -> !consumer.pulls())
                .isPresent();
    }

    private static String checked(String json) {
        try {
            if (!JSON.readTree(json).isMissingNode()) {
                return json;
            }
        } catch (JacksonException e) {
            // Refused below, as nothing at all is.
        }
        throw new IllegalArgumentException("the message is no JSON: " + json);
    }

    private ObjectNode arguments(String name) {
        return JsonNodeFactory.instance.objectNode().put("queue", queue(name).id());
    }

    private Queue queue(String name) {
        return store.account()
                .queueNamed(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no queue " + name));
    }
}
