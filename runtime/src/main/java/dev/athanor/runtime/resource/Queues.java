package dev.athanor.runtime.resource;

import dev.athanor.manifest.QueueEntry;
import dev.athanor.runtime.cloudflare.QueuesApi;
import dev.athanor.runtime.cloudflare.QueuesApi.NewQueue;
import dev.athanor.runtime.cloudflare.QueuesApi.Queue;
import dev.athanor.runtime.cloudflare.QueuesApi.QueueChange;
import dev.athanor.runtime.cloudflare.QueuesApi.QueueSettings;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Queues, by name. What waits in one is data. */
final class Queues extends NamedStore<QueueEntry, Queue> {

    static final String KIND = "queue";

    private static final int DEFAULT_RETENTION_SECONDS = 345_600;
    private static final QueueSettings NOTHING = new QueueSettings(null, null, null);

    Queues() {
        super(KIND, QueueEntry.class);
    }

    static ResourceKey key(StackEntry<?> queue) {
        return new ResourceKey(KIND, queue.id());
    }

    /** The queue of that declaration; nothing where none is named. */
    static Optional<StackEntry<QueueEntry>> declared(Stack stack, @Nullable String declaration) {
        return Optional.ofNullable(declaration).map(name -> stack.entry(name, QueueEntry.class));
    }

    @Override
    void read(Account account, StackEntry<QueueEntry> declared) {
        account.queues.start(Account.ALL);
    }

    @Override
    Optional<Queue> find(Account account, StackEntry<QueueEntry> declared) {
        return account.queue(declared.name());
    }

    @Override
    String id(Queue present) {
        return present.queueId();
    }

    @Override
    String create(Progress progress, StackEntry<QueueEntry> declared) {
        QueuesApi api = progress.api().queues();
        String id = progress.api()
                .creation()
                .once(
                        () -> api.create(new NewQueue(declared.name())),
                        () -> QueueReads.all(api).stream()
                                .filter(queue -> queue.queueName().equals(declared.name()))
                                .findFirst())
                .queueId();
        if (!settings(declared.entry()).equals(NOTHING)) {
            update(progress, declared, id);
        }
        return id;
    }

    @Override
    List<FieldChange> differences(Optional<Queue> present, QueueEntry declared) {
        QueueSettings before = present.map(Queue::settings).orElse(NOTHING);
        QueueSettings after = settings(declared);
        return new Differences()
                .setting("delivery_delay", before.deliveryDelay(), after.deliveryDelay())
                .setting("delivery_paused", before.deliveryPaused(), after.deliveryPaused())
                .setting("message_retention_period", before.messageRetentionPeriod(), after.messageRetentionPeriod())
                .list();
    }

    @Override
    QueueEntry wanted(QueueEntry declared, QueueEntry former) {
        return new QueueEntry(
                declared.name(),
                Former.option(declared.deliveryDelay(), former.deliveryDelay(), 0),
                Former.option(declared.deliveryPaused(), former.deliveryPaused(), false),
                Former.option(
                        declared.messageRetentionPeriod(), former.messageRetentionPeriod(), DEFAULT_RETENTION_SECONDS),
                declared.pull(),
                declared.retain());
    }

    @Override
    void update(Progress progress, StackEntry<QueueEntry> declared, String id) {
        progress.api().queues().change(id, new QueueChange(declared.name(), settings(declared.entry())));
    }

    @Override
    Optional<String> keeps(Planning planning, StackEntry<QueueEntry> declared) {
        return Boolean.TRUE.equals(declared.entry().retain())
                ? Optional.of("is declared with retain = true")
                : Optional.empty();
    }

    @Override
    List<String> removedAfter() {
        return List.of(Workers.KIND, QueueConsumers.KIND, R2Notifications.KIND);
    }

    private static QueueSettings settings(QueueEntry queue) {
        return new QueueSettings(queue.deliveryDelay(), queue.deliveryPaused(), queue.messageRetentionPeriod());
    }

    @Override
    void delete(Progress progress, StackEntry<QueueEntry> declared, String id) {
        progress.api().queues().delete(id);
    }
}
