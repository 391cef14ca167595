package dev.athanor.runtime.cloudflare;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Queues, their consumers and their messages. */
@OfArea(Area.QUEUES)
public interface QueuesApi {

    /** The type of consumers that are no workers. */
    String HTTP_PULL = "http_pull";

    @RequestLine("GET /queues?page={page}&per_page=100")
    Page<Queue> list(@Param("page") int page);

    @RequestLine("POST /queues")
    @Headers("Content-Type: application/json")
    Queue create(NewQueue queue);

    @RequestLine(value = "PATCH /queues/{queue}", decodeSlash = false)
    @Headers("Content-Type: application/json")
    @Does(Effect.SETS)
    Queue change(@Param("queue") String queue, QueueChange change);

    @RequestLine(value = "DELETE /queues/{queue}", decodeSlash = false)
    Acknowledged delete(@Param("queue") String queue);

    @RequestLine(value = "GET /queues/{queue}/consumers", decodeSlash = false)
    Page<Consumer> consumers(@Param("queue") String queue);

    @RequestLine(value = "POST /queues/{queue}/consumers", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Consumer createConsumer(@Param("queue") String queue, NewConsumer consumer);

    @RequestLine(value = "PUT /queues/{queue}/consumers/{consumer}", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Consumer updateConsumer(@Param("queue") String queue, @Param("consumer") String consumer, NewConsumer settings);

    @RequestLine(value = "DELETE /queues/{queue}/consumers/{consumer}", decodeSlash = false)
    Acknowledged deleteConsumer(@Param("queue") String queue, @Param("consumer") String consumer);

    @RequestLine(value = "POST /queues/{queue}/messages", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Acknowledged send(@Param("queue") String queue, Message message);

    @RequestLine(value = "POST /queues/{queue}/messages/batch", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Acknowledged sendBatch(@Param("queue") String queue, Messages messages);

    /** Takes messages that wait; they are given out again unless they are acknowledged. */
    @RequestLine(value = "POST /queues/{queue}/messages/pull", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Pulled pull(@Param("queue") String queue, Pull pull);

    @RequestLine(value = "POST /queues/{queue}/messages/ack", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Acknowledged acknowledge(@Param("queue") String queue, Acknowledgement acknowledgement);

    @RequestLine(value = "POST /queues/{queue}/consumers", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Consumer createPullConsumer(@Param("queue") String queue, NewPullConsumer consumer);

    @RequestLine(value = "PUT /queues/{queue}/consumers/{consumer}", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Consumer updatePullConsumer(
            @Param("queue") String queue, @Param("consumer") String consumer, NewPullConsumer settings);

    /** A queue; its list of consumers may be cut short, which the count tells. */
    record Queue(
            String queueId,
            String queueName,
            @Nullable List<Consumer> consumers,
            @Nullable Integer consumersTotalCount,
            @Nullable QueueSettings settings) {

        public Queue {
            if (queueId == null || queueName == null) {
                throw new IllegalArgumentException("a queue without an id or a name");
            }
        }
    }

    record NewQueue(String queueName) {}

    record QueueChange(String queueName, QueueSettings settings) {}

    /** What is {@code null} is not sent, and stays as it is. */
    record QueueSettings(
            @Nullable Integer deliveryDelay,
            @Nullable Boolean deliveryPaused,
            @Nullable Integer messageRetentionPeriod) {}

    /** A consumer, which some answers name by {@code script}, and others by {@code script_name}. */
    record Consumer(
            @Nullable String consumerId,
            @Nullable String type,
            @Nullable String script,
            @Nullable String scriptName,
            @Nullable String deadLetterQueue,
            @Nullable PresentLimits settings) {

        /** Whether programs pull by it. */
        public boolean pulls() {
            return HTTP_PULL.equals(type);
        }

        /** How it consumes; nothing but {@code null} where Cloudflare does not tell. */
        public PresentLimits limits() {
            return settings == null ? PresentLimits.UNKNOWN : settings;
        }

        /** The worker that consumes, or {@code null} for a consumer that pulls. */
        public @Nullable String worker() {
            return scriptName != null ? scriptName : script;
        }
    }

    record NewConsumer(
            String type, String scriptName, @Nullable String deadLetterQueue, ConsumerLimits settings) {}

    /** How a worker consumes; what is {@code null} is not sent, and left to Cloudflare. */
    record ConsumerLimits(
            @Nullable Integer batchSize,
            @Nullable Integer maxConcurrency,
            @Nullable Integer maxRetries,
            @Nullable Integer maxWaitTimeMs,
            @Nullable Integer retryDelay) {}

    /** How a worker or a program consumes, as Cloudflare tells it. */
    record PresentLimits(
            @Nullable Integer batchSize,
            @Nullable Integer maxConcurrency,
            @Nullable Integer maxRetries,
            @Nullable Integer maxWaitTimeMs,
            @Nullable Integer retryDelay,
            @Nullable Integer visibilityTimeoutMs) {

        /** Of a consumer that is not there, or of which nothing is told. */
        public static final PresentLimits UNKNOWN = new PresentLimits(null, null, null, null, null, null);
    }

    /** {@code type} is {@code http_pull}. */
    record NewPullConsumer(String type, @Nullable String deadLetterQueue, PullLimits settings) {}

    /** How programs pull; what is {@code null} is not sent, and left to Cloudflare. */
    record PullLimits(
            @Nullable Integer batchSize,
            @Nullable Integer maxRetries,
            @Nullable Integer retryDelay,
            @Nullable Integer visibilityTimeoutMs) {}

    record Pull(Integer batchSize, @Nullable Long visibilityTimeoutMs) {}

    record Pulled(@Nullable List<PulledMessage> messages) {}

    /** A message; what its body is says {@code CF-Content-Type} among its metadata. */
    record PulledMessage(
            String id,
            @Nullable String body,
            int attempts,
            String leaseId,
            @Nullable Map<String, Object> metadata,
            @Nullable Long timestampMs) {}

    record Acknowledgement(List<Lease> acks, List<RetriedLease> retries) {}

    record Lease(String leaseId) {}

    record RetriedLease(String leaseId, @Nullable Long delaySeconds) {}

    record Message(
            Object body, String contentType, @Nullable Long delaySeconds) {}

    record Messages(List<Message> messages) {}
}
