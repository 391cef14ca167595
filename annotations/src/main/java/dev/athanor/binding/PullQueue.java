package dev.athanor.binding;

import java.time.Duration;
import java.util.List;

/**
 * A queue from which messages are pulled over HTTP. Its interface carries
 * {@link dev.athanor.annotation.PullConsumer @PullConsumer}.
 *
 * <pre>{@code
 * for (PulledMessage<Result> message : results.pull(10)) {
 *     store(message.body());
 *     results.acknowledge(List.of(message));
 * }
 * }</pre>
 *
 * @param <M> the messages: JSON as Jackson reads it
 */
public interface PullQueue<M> extends Producer<M> {

    /**
     * Takes messages that wait, and none where none do: it does not wait for any. They are given out again when they are not
     * acknowledged within the time that {@code @PullConsumer} says.
     *
     * @param batchSize the most messages, from 1 to 100
     */
    List<PulledMessage<M>> pull(int batchSize);

    /**
     * Takes messages that wait, for another time than {@code @PullConsumer} says.
     *
     * @param batchSize the most messages, from 1 to 100
     * @param visibilityTimeout for how long they are not given out again, up to twelve hours
     */
    List<PulledMessage<M>> pull(int batchSize, Duration visibilityTimeout);

    /** Takes messages off the queue for good. */
    void acknowledge(List<? extends PulledMessage<? extends M>> messages);

    /** Lets messages be given out again. */
    void retry(List<? extends PulledMessage<? extends M>> messages);

    /** Lets messages be given out again, after a delay of up to twelve hours. */
    void retry(List<? extends PulledMessage<? extends M>> messages, Duration delay);
}
