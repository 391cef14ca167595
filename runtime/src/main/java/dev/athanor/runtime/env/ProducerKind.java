package dev.athanor.runtime.env;

import dev.athanor.binding.Producer;
import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.cloudflare.QueuesApi;
import dev.athanor.runtime.cloudflare.QueuesApi.Message;
import dev.athanor.runtime.cloudflare.QueuesApi.Messages;
import dev.athanor.runtime.cloudflare.QueuesApi.Queue;
import dev.athanor.runtime.link.StackEntry;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/** Sends to queues. */
@SuppressWarnings("rawtypes")
final class ProducerKind implements HandleKind<Producer> {

    private static final int BATCH = 100;
    private static final long BATCH_BYTES = 256_000;
    private static final long MESSAGE_BYTES = 128_000;

    @Override
    public Class<Producer> handle() {
        return Producer.class;
    }

    @Override
    public Producer<Object> open(Connection connection, StackEntry<?> bound, Type argument) {
        QueuesApi api = connection.api().queues();
        return new RestProducer(api, id(api, bound.name()), Values.type(argument));
    }

    /** The id of the queue of a name. */
    static Once id(QueuesApi api, String name) {
        return new Once(() -> Page.all(api::list).stream()
                .filter(queue -> queue.queueName().equals(name))
                .findFirst()
                .map(Queue::queueId)
                .orElseThrow(() -> Once.missing("queue", name)));
    }

    private record RestProducer(QueuesApi api, Once queueId, JavaType type) implements Producer<Object> {

        @Override
        public void send(Object message) {
            api.send(queueId.get(), message(message, null));
        }

        @Override
        public void send(Object message, Duration delay) {
            api.send(queueId.get(), message(message, delay.toSeconds()));
        }

        @Override
        public void sendBatch(List<?> messages) {
            List<Message> all =
                    messages.stream().map(message -> message(message, null)).toList();
            Batches.of(all, BATCH, BATCH_BYTES, RestProducer::size)
                    .forEach(batch -> api.sendBatch(queueId.get(), new Messages(batch)));
        }

        private Message message(Object body, @Nullable Long delaySeconds) {
            Message message = new Message(Values.tree(body, type), "json", delaySeconds);
            if (size(message) > MESSAGE_BYTES) {
                throw new IllegalArgumentException("a message of " + size(message) + " bytes is larger than the "
                        + MESSAGE_BYTES + " that Queues take; store what is large, and send where it is");
            }
            return message;
        }

        private static long size(Message message) {
            return message.body().toString().getBytes(StandardCharsets.UTF_8).length;
        }
    }
}
