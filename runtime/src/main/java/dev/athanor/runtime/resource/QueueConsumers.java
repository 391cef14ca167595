package dev.athanor.runtime.resource;

import dev.athanor.manifest.AddressSettings;
import dev.athanor.manifest.ConsumerSettings;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.LifecycleSettings;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.manifest.RuntimeSettings;
import dev.athanor.manifest.TriggerSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.QueuesApi.Consumer;
import dev.athanor.runtime.cloudflare.QueuesApi.ConsumerLimits;
import dev.athanor.runtime.cloudflare.QueuesApi.NewConsumer;
import dev.athanor.runtime.cloudflare.QueuesApi.PresentLimits;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Consumers of queues: at most one for each queue. {@link RemovedConsumers} takes away those no longer declared. */
final class QueueConsumers implements ResourceKind {

    static final String KIND = "queue-consumer";

    static final int DEFAULT_RETRIES = 3;

    private static final String WORKER = "worker";
    private static final int DEFAULT_BATCH_SIZE = 10;
    private static final int DEFAULT_WAIT_MILLISECONDS = 5_000;
    private static final ConsumerLimits NOTHING = new ConsumerLimits(null, null, null, null, null);

    private static ResourceKey key(StackEntry<?> worker, StackEntry<?> queue) {
        return new ResourceKey(KIND, worker.id() + "/" + queue.id());
    }

    @Override
    public void observe(Planning planning) {
        planning.account().queues.start(Account.ALL);
        planning.account().scripts.start(Account.ALL);
    }

    @Override
    public void observeRemoval(Planning planning) {
        observe(planning);
    }

    @Override
    public void plan(Planning planning) {
        Stack stack = planning.deployment().stack();
        for (StackEntry<WorkerEntry> worker : stack.workers()) {
            for (ConsumerSettings settings : worker.entry().triggers().consumers()) {
                plan(planning, worker, settings);
            }
        }
    }

    @Override
    public void planRemoval(Planning planning) {
        RemovedConsumers.plan(planning, Set.of(), Retention.all(planning), "goes with the stage");
        RemovedConsumers.planRemovalOfPulled(planning);
    }

    private void plan(Planning planning, StackEntry<WorkerEntry> worker, ConsumerSettings settings) {
        Stack stack = planning.deployment().stack();
        StackEntry<QueueEntry> queue = stack.entry(settings.queue(), QueueEntry.class);
        Optional<StackEntry<QueueEntry>> deadLetters = Queues.declared(stack, settings.deadLetterQueue());
        ResourceKey key = key(worker, queue);
        NewConsumer wanted = new NewConsumer(
                WORKER, worker.name(), deadLetters.map(StackEntry::name).orElse(null), limits(settings));
        Change.Builder change = Change.of(key, queue.name(), worker.declaration())
                .noting(note(planning, worker, queue, settings))
                .after(Workers.key(worker))
                .after(Queues.key(queue))
                .after(RemovedConsumers.of(planning, queue.name()));
        deadLetters.ifPresent(dead -> change.after(Queues.key(dead)));

        List<Consumer> present = PresentConsumers.of(planning, queue.name());
        Optional<Consumer> own = present.stream()
                .filter(consumer -> worker.name().equals(consumer.worker()))
                .findFirst();
        refuseForeign(planning, worker, queue, present);
        if (own.isEmpty()) {
            planning.add(change.fields(differences(null, wanted, NOTHING))
                    .create("is not in the account", progress -> create(progress, Queues.key(queue), wanted)));
            return;
        }
        List<FieldChange> differences = differences(own.get(), wanted, former(planning, worker, queue));
        planning.add(
                differences.isEmpty()
                        ? change.unchanged()
                        : change.fields(differences).update("differs from its declaration", progress -> {
                            String queueId = progress.id(Queues.key(queue));
                            progress.api().queues().updateConsumer(queueId, PresentConsumers.id(own.get()), wanted);
                        }));
    }

    /** What the consumer was set to last; the ledger has it with the worker, whose it is. */
    private static ConsumerLimits former(Planning planning, StackEntry<WorkerEntry> worker, StackEntry<?> queue) {
        List<ConsumerSettings> formers = Former.all(planning, KIND, queue.name(), WorkerEntry.class).stream()
                .filter(entry -> worker.name().equals(entry.name()))
                .flatMap(entry -> entry.triggers().consumers().stream())
                .toList();
        return new ConsumerLimits(
                Former.any(formers, ConsumerSettings::batchSize),
                Former.any(formers, ConsumerSettings::maxConcurrency),
                Former.any(formers, ConsumerSettings::maxRetries),
                Former.any(formers, ConsumerSettings::maxWaitTimeMs),
                Former.any(formers, ConsumerSettings::retryDelay));
    }

    private static Note note(
            Planning planning, StackEntry<WorkerEntry> worker, StackEntry<?> queue, ConsumerSettings settings) {
        WorkerEntry consumer = new WorkerEntry(
                worker.name(),
                null,
                worker.entry().compatibility(),
                AddressSettings.PRIVATE,
                RuntimeSettings.NONE,
                null,
                TriggerSettings.NONE.withConsumers(settings),
                LifecycleSettings.NONE,
                List.of());
        return Former.note(
                planning,
                Note.of(KIND, queue.name(), Fragment.of(worker.declaration(), worker.id(), consumer)),
                !limits(settings).equals(NOTHING));
    }

    private static void create(Progress progress, ResourceKey queue, NewConsumer wanted) {
        String queueId = progress.id(queue);
        Consumer created = progress.api()
                .creation()
                .ensured(
                        () -> progress.api().queues().createConsumer(queueId, wanted),
                        () -> progress.api().queues().consumers(queueId).items().stream()
                                .filter(consumer -> wanted.scriptName().equals(consumer.worker()))
                                .findFirst());
        if (created.consumerId() != null
                && !differences(created, wanted, NOTHING).isEmpty()
                && created.settings() != null) {
            progress.api().queues().updateConsumer(queueId, PresentConsumers.id(created), wanted);
        }
    }

    private static void refuseForeign(
            Planning planning, StackEntry<WorkerEntry> worker, StackEntry<?> queue, List<Consumer> present) {
        Set<String> ours = Workers.ours(planning);
        for (Consumer consumer : present) {
            String other = consumer.worker();
            // One that pulls is the declared queue's own, and goes when it is no longer declared.
            boolean mine = consumer.pulls() || (other != null && (ours.contains(other) || other.equals(worker.name())));
            if (!mine) {
                planning.refuse(
                        worker.declaration(),
                        "the queue " + queue.name() + " has another consumer already, "
                                + (other == null ? "one that pulls" : "the worker " + other)
                                + ", and a queue has one; remove that consumer, or consume another queue.");
            }
        }
    }

    private static List<FieldChange> differences(@Nullable Consumer before, NewConsumer wanted, ConsumerLimits former) {
        PresentLimits limits = before == null ? PresentLimits.UNKNOWN : before.limits();
        ConsumerLimits after = wanted.settings();
        return new Differences()
                .setting("batch_size", limits.batchSize(), after.batchSize(), former.batchSize(), DEFAULT_BATCH_SIZE)
                .setting(
                        "max_concurrency",
                        limits.maxConcurrency(),
                        after.maxConcurrency(),
                        former.maxConcurrency(),
                        null)
                .setting("max_retries", limits.maxRetries(), after.maxRetries(), former.maxRetries(), DEFAULT_RETRIES)
                .setting(
                        "max_wait_time_ms",
                        limits.maxWaitTimeMs(),
                        after.maxWaitTimeMs(),
                        former.maxWaitTimeMs(),
                        DEFAULT_WAIT_MILLISECONDS)
                .setting("retry_delay", limits.retryDelay(), after.retryDelay(), former.retryDelay(), 0)
                .value("dead_letter_queue", PresentConsumers.deadLetterQueue(before), wanted.deadLetterQueue())
                .list();
    }

    private static ConsumerLimits limits(ConsumerSettings settings) {
        return new ConsumerLimits(
                settings.batchSize(),
                settings.maxConcurrency(),
                settings.maxRetries(),
                settings.maxWaitTimeMs(),
                settings.retryDelay());
    }
}
