package dev.athanor.manifest;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sends a message to a queue when an R2 bucket's objects change.
 *
 * @param queue the queue's declaration
 * @param eventTypes {@code object-create}, {@code object-delete}
 * @param prefix the beginning of the keys that it is for
 * @param suffix the end of the keys that it is for
 * @param description what people read about it
 * @param stages the stages that have it; absent where all do
 */
public record R2NotificationSettings(
        @Reference(verb = "notifies", kinds = QueueEntry.class)
        String queue,

        List<String> eventTypes,
        @Nullable String prefix,
        @Nullable String suffix,
        @Nullable String description,
        @Nullable List<String> stages)
        implements Staged {

    public R2NotificationSettings {
        Objects.requireNonNull(queue, "queue");
        eventTypes = List.copyOf(eventTypes);
        stages = stages == null ? null : List.copyOf(stages);
    }
}
