package dev.athanor.runtime.resource;

import dev.athanor.manifest.QueueEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.Creation;
import dev.athanor.runtime.cloudflare.QueuesApi;
import dev.athanor.runtime.cloudflare.QueuesApi.Consumer;
import dev.athanor.runtime.cloudflare.QueuesApi.Queue;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Consumers of our workers that are no longer declared. They go before their worker's upload, because Cloudflare refuses code
 * without a {@code queue} handler while something consumes with it.
 */
final class RemovedConsumers implements ResourceKind {

    @Override
    public void observe(Planning planning) {
        planning.account().queues.start(Account.ALL);
        planning.account().scripts.start(Account.ALL);
    }

    @Override
    public void plan(Planning planning) {
        Stack stack = planning.deployment().stack();
        Set<String> declared = new HashSet<>();
        for (StackEntry<WorkerEntry> worker : stack.workers()) {
            stack.consumedQueues(worker).keySet().forEach(queue -> declared.add(worker.name() + "/" + queue));
        }
        plan(planning, declared, Retention.undeclared(planning), "is no longer declared");
        stack.entries(QueueEntry.class).stream()
                .filter(queue -> queue.entry().pull() == null)
                .forEach(queue -> planPulled(planning, queue.name(), "is no longer declared"));
    }

    /** What pulls from a declared queue belongs to it. */
    private static void planPulled(Planning planning, String name, String reason) {
        planning.account()
                .queue(name)
                .ifPresent(queue -> PresentConsumers.of(queue).stream()
                        .filter(Consumer::pulls)
                        .forEach(consumer -> planning.add(Change.of(
                                        new ResourceKey(QueueConsumers.KIND, QueuesApi.HTTP_PULL + "/" + name),
                                        name,
                                        null)
                                .delete(reason, progress -> delete(progress, queue, consumer)))));
    }

    static void planRemovalOfPulled(Planning planning) {
        planning.deployment().stack().entries(QueueEntry.class).stream()
                .filter(queue -> !Boolean.TRUE.equals(queue.entry().retain()))
                .forEach(queue -> planPulled(planning, queue.name(), "goes with the stage"));
    }

    /** {@link QueueConsumers} has seen to it. */
    @Override
    public void planRemoval(Planning planning) {}

    /**
     * Plans the removal of consumers.
     *
     * @param declared those that stay, as worker and queue
     * @param retained the workers that stay with all of theirs
     */
    static void plan(Planning planning, Set<String> declared, Set<String> retained, String reason) {
        Set<String> ours = new HashSet<>(Workers.ours(planning));
        ours.removeAll(retained);
        for (Queue queue : planning.account().queues()) {
            for (Consumer consumer : PresentConsumers.of(queue)) {
                String worker = consumer.worker();
                String id = worker + "/" + queue.queueName();
                if (worker != null && ours.contains(worker) && !declared.contains(id)) {
                    planning.add(Change.of(new ResourceKey(QueueConsumers.KIND, id), queue.queueName(), null)
                            .delete(reason, progress -> delete(progress, queue, consumer)));
                }
            }
        }
    }

    /** The removals of a worker's consumers. */
    static List<ResourceKey> by(Planning planning, String script) {
        return planning.writing(QueueConsumers.KIND).stream()
                .filter(key -> key.id().startsWith(script + "/"))
                .toList();
    }

    /** The removals of a queue's consumers. */
    static List<ResourceKey> of(Planning planning, String queue) {
        return planning.writing(QueueConsumers.KIND).stream()
                .filter(key -> key.id().endsWith("/" + queue))
                .toList();
    }

    private static void delete(Progress progress, Queue queue, Consumer consumer) {
        Creation.gone(() -> progress.api().queues().deleteConsumer(queue.queueId(), PresentConsumers.id(consumer)));
    }
}
