package dev.athanor.runtime.env;

import dev.athanor.binding.Producer;
import dev.athanor.binding.PullQueue;
import dev.athanor.binding.PulledMessage;
import dev.athanor.runtime.cloudflare.QueuesApi;
import dev.athanor.runtime.cloudflare.QueuesApi.Acknowledgement;
import dev.athanor.runtime.cloudflare.QueuesApi.Lease;
import dev.athanor.runtime.cloudflare.QueuesApi.Pull;
import dev.athanor.runtime.cloudflare.QueuesApi.RetriedLease;
import dev.athanor.runtime.link.StackEntry;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/** Sends to queues, and pulls from them. */
@SuppressWarnings("rawtypes")
final class PullQueueKind implements HandleKind<PullQueue> {

    @Override
    public Class<PullQueue> handle() {
        return PullQueue.class;
    }

    @Override
    public PullQueue<Object> open(Connection connection, StackEntry<?> bound, Type argument) {
        QueuesApi api = connection.api().queues();
        return new RestPullQueue(
                api,
                ProducerKind.id(api, bound.name()),
                new ProducerKind().open(connection, bound, argument),
                Values.type(argument));
    }

    private record RestPullQueue(QueuesApi api, Once queueId, Producer<Object> producer, JavaType type)
            implements PullQueue<Object> {

        @Override
        public void send(Object message) {
            producer.send(message);
        }

        @Override
        public void send(Object message, Duration delay) {
            producer.send(message, delay);
        }

        @Override
        public void sendBatch(List<?> messages) {
            producer.sendBatch(messages);
        }

        @Override
        public List<PulledMessage<Object>> pull(int batchSize) {
            return pull(new Pull(batchSize, null));
        }

        @Override
        public List<PulledMessage<Object>> pull(int batchSize, Duration visibilityTimeout) {
            return pull(new Pull(batchSize, visibilityTimeout.toMillis()));
        }

        private List<PulledMessage<Object>> pull(Pull pull) {
            return Stream.ofNullable(api.pull(queueId.get(), pull).messages())
                    .flatMap(List::stream)
                    .map(this::message)
                    .toList();
        }

        private PulledMessage<Object> message(QueuesApi.PulledMessage message) {
            Long sent = message.timestampMs();
            return new PulledMessage<>(
                    message.id(),
                    Values.JSON.readValue(PulledBody.json(message), type),
                    message.attempts(),
                    sent == null ? Instant.EPOCH : Instant.ofEpochMilli(sent),
                    message.leaseId());
        }

        @Override
        public void acknowledge(List<? extends PulledMessage<?>> messages) {
            send(messages.stream().map(message -> new Lease(message.leaseId())).toList(), List.of());
        }

        @Override
        public void retry(List<? extends PulledMessage<?>> messages) {
            retry(messages, (Long) null);
        }

        @Override
        public void retry(List<? extends PulledMessage<?>> messages, Duration delay) {
            retry(messages, delay.toSeconds());
        }

        private void retry(List<? extends PulledMessage<?>> messages, @Nullable Long seconds) {
            send(
                    List.of(),
                    messages.stream()
                            .map(message -> new RetriedLease(message.leaseId(), seconds))
                            .toList());
        }

        private void send(List<Lease> acks, List<RetriedLease> retries) {
            if (!acks.isEmpty() || !retries.isEmpty()) {
                api.acknowledge(queueId.get(), new Acknowledgement(acks, retries));
            }
        }
    }
}
