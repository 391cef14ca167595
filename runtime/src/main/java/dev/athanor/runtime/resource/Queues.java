package dev.athanor.runtime.resource;

import dev.athanor.manifest.QueueEntry;
import dev.athanor.runtime.cloudflare.QueuesApi;
import dev.athanor.runtime.cloudflare.QueuesApi.NewQueue;
import dev.athanor.runtime.cloudflare.QueuesApi.Queue;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.Optional;

/** Queues, by name. What waits in one is data. */
final class Queues extends NamedStore<QueueEntry, Queue> {

    private static final String KIND = "queue";

    Queues() {
        super(KIND, QueueEntry.class);
    }

    static ResourceKey key(StackEntry<?> queue) {
        return new ResourceKey(KIND, queue.id());
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
        return Creation.once(
                        () -> api.create(new NewQueue(declared.name())),
                        () -> QueueReads.all(api).stream()
                                .filter(queue -> queue.queueName().equals(declared.name()))
                                .findFirst())
                .queueId();
    }

    @Override
    void delete(Progress progress, StackEntry<QueueEntry> declared, String id) {
        progress.api().queues().delete(id);
    }
}
