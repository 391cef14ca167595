package dev.athanor.runtime.env;

import dev.athanor.binding.Producer;
import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.cloudflare.QueuesApi;
import dev.athanor.runtime.cloudflare.QueuesApi.Message;
import dev.athanor.runtime.cloudflare.QueuesApi.Messages;
import dev.athanor.runtime.cloudflare.QueuesApi.Queue;
import dev.athanor.runtime.link.StackEntry;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/** Sends to queues. */
@SuppressWarnings("rawtypes")
final class ProducerKind implements HandleKind<Producer> {

    private static final int BATCH = 100;

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
            for (int from = 0; from < messages.size(); from += BATCH) {
                List<?> batch = messages.subList(from, Math.min(from + BATCH, messages.size()));
                api.sendBatch(
                        queueId.get(),
                        new Messages(batch.stream()
                                .map(message -> message(message, null))
                                .toList()));
            }
        }

        private Message message(Object body, @Nullable Long delaySeconds) {
            return new Message(Values.tree(body, type), "json", delaySeconds);
        }
    }
}
