package dev.athanor.local;

import dev.athanor.local.account.AccountStore;
import dev.athanor.local.account.Queue;
import dev.athanor.local.workerd.Workerd;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Queues as tests look at them. */
record QueueAccess(AccountStore store, Workerd workerd) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

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
        Queue queue = store.account()
                .queueNamed(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no queue " + name));
        return JsonNodeFactory.instance.objectNode().put("queue", queue.id());
    }
}
