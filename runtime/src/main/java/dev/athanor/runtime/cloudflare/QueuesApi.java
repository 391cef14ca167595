package dev.athanor.runtime.cloudflare;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queues, their consumers and their messages. */
public interface QueuesApi {

    @RequestLine("GET /queues?page={page}&per_page=100")
    Page<Queue> list(@Param("page") int page);

    @RequestLine("POST /queues")
    @Headers("Content-Type: application/json")
    Queue create(NewQueue queue);

    @RequestLine(value = "DELETE /queues/{queue}", decodeSlash = false)
    @NotFoundCodes({11000})
    Acknowledged delete(@Param("queue") String queue);

    @RequestLine(value = "GET /queues/{queue}/consumers", decodeSlash = false)
    @NotFoundCodes({11000})
    Page<Consumer> consumers(@Param("queue") String queue);

    @RequestLine(value = "POST /queues/{queue}/consumers", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Consumer createConsumer(@Param("queue") String queue, NewConsumer consumer);

    @RequestLine(value = "PUT /queues/{queue}/consumers/{consumer}", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Consumer updateConsumer(@Param("queue") String queue, @Param("consumer") String consumer, NewConsumer settings);

    @RequestLine(value = "DELETE /queues/{queue}/consumers/{consumer}", decodeSlash = false)
    @NotFoundCodes({11000, 11002})
    Acknowledged deleteConsumer(@Param("queue") String queue, @Param("consumer") String consumer);

    @RequestLine(value = "POST /queues/{queue}/messages", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Acknowledged send(@Param("queue") String queue, Message message);

    @RequestLine(value = "POST /queues/{queue}/messages/batch", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Acknowledged sendBatch(@Param("queue") String queue, Messages messages);

    /** A queue; its list of consumers may be cut short, which the count tells. */
    record Queue(
            String queueId,
            String queueName,
            @Nullable List<Consumer> consumers,
            @Nullable Integer consumersTotalCount) {

        public Queue {
            if (queueId == null || queueName == null) {
                throw new IllegalArgumentException("a queue without an id or a name");
            }
        }
    }

    record NewQueue(String queueName) {}

    /** A consumer, which some answers name by {@code script}, and others by {@code script_name}. */
    record Consumer(
            @Nullable String consumerId,
            @Nullable String type,
            @Nullable String script,
            @Nullable String scriptName,
            @Nullable String deadLetterQueue,
            @Nullable ConsumerLimits settings) {

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

    record Message(
            Object body, String contentType, @Nullable Long delaySeconds) {}

    record Messages(List<Message> messages) {}
}
