package dev.athanor.junit;

import dev.athanor.binding.Producer;
import dev.athanor.local.StoredMessage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** The messages of queues in Java, by the type that their interface declares. */
final class Messages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Messages() {}

    /** @throws IllegalStateException when only workers can read it */
    static <M> QueuedMessage<M> read(Class<? extends Producer<M>> queue, StoredMessage message) {
        JavaType type = type(queue);
        byte[] content = Base64.getDecoder().decode(message.body());
        M body = switch (message.format()) {
            case "json" -> JSON.readValue(content, type);
            case "text" -> JSON.convertValue(new String(content, StandardCharsets.UTF_8), type);
            case "bytes" -> JSON.convertValue(content, type);
            default ->
                throw new IllegalStateException("the message " + message.id() + " was sent with the content type "
                        + message.format() + ", which only workers read; send it as json");
        };
        return new QueuedMessage<>(message.id(), body, message.sent(), message.attempts(), message.due());
    }

    static <M> String write(Class<? extends Producer<M>> queue, M message) {
        return JSON.writerFor(type(queue)).writeValueAsString(message);
    }

    private static JavaType type(Class<?> queue) {
        JavaType[] messages = JSON.constructType(queue).findTypeParameters(Producer.class);
        return messages == null || messages.length == 0 ? JSON.constructType(Object.class) : messages[0];
    }
}
