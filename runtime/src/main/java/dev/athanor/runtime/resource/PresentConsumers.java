package dev.athanor.runtime.resource;

import dev.athanor.runtime.cloudflare.QueuesApi.Consumer;
import dev.athanor.runtime.cloudflare.QueuesApi.Queue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the account says of a queue's consumers, whether workers or programs. */
final class PresentConsumers {

    private PresentConsumers() {}

    /** Those of the queue of that name; none where there is no such queue. */
    static List<Consumer> of(Planning planning, String queue) {
        return planning.account().queue(queue).map(PresentConsumers::of).orElse(List.of());
    }

    /** Those of a queue. */
    static List<Consumer> of(Queue queue) {
        List<Consumer> consumers = queue.consumers();
        return consumers == null ? List.of() : consumers;
    }

    /** Where its dead letters go; {@code null} for nowhere. */
    static @Nullable String deadLetterQueue(@Nullable Consumer consumer) {
        String name = consumer == null ? null : consumer.deadLetterQueue();
        return name == null || name.isEmpty() ? null : name;
    }

    static String id(Consumer consumer) {
        String id = consumer.consumerId();
        if (id == null) {
            throw new IllegalStateException("a consumer without an id");
        }
        return id;
    }
}
