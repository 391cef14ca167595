package dev.athanor.runtime.resource;

import dev.athanor.manifest.QueueEntry;
import dev.athanor.runtime.cloudflare.QueuesApi;
import dev.athanor.runtime.cloudflare.QueuesApi.NewQueue;
import dev.athanor.runtime.cloudflare.QueuesApi.Queue;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.Optional;

/** Queues, by name. What waits in one is data. */
final class Queues extends NamedStore<QueueEntry> {

    private static final String KIND = "queue";

    Queues() {
        super(KIND, QueueEntry.class);
    }

    static ResourceKey key(StackEntry<?> queue) {
        return new ResourceKey(KIND, queue.id());
    }

    @Override
    void read(Account account) {
        account.queues.start(Account.ALL);
    }

    @Override
    Optional<String> find(Account account, String name) {
        return account.queue(name).map(Queue::queueId);
    }

    @Override
    String create(Progress progress, String name) {
        QueuesApi api = progress.api().queues();
        return Creation.once(
                        () -> api.create(new NewQueue(name)),
                        () -> QueueReads.all(api).stream()
                                .filter(queue -> queue.queueName().equals(name))
                                .findFirst())
                .queueId();
    }

    @Override
    void delete(Progress progress, String id) {
        progress.api().queues().delete(id);
    }
}
