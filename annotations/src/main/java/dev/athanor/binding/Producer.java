package dev.athanor.binding;

import java.time.Duration;
import java.util.List;

/**
 * Sends messages to a queue.
 *
 * @param <M> the messages: sent as the JSON that Jackson writes for them, 128 KB at most each
 */
public interface Producer<M> {

    /** Sends one message. */
    void send(M message);

    /** Sends one message, delivered after a delay of up to twelve hours. */
    void send(M message, Duration delay);

    /**
     * Sends several messages, 100 of them and 256 KB to a request. When a request fails, those before it have sent their messages
     * (<a href="https://developers.cloudflare.com/queues/platform/limits/">limits</a>).
     */
    void sendBatch(List<? extends M> messages);
}
