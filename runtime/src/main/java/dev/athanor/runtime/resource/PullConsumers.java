package dev.athanor.runtime.resource;

import dev.athanor.manifest.PullSettings;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.runtime.cloudflare.QueuesApi;
import dev.athanor.runtime.cloudflare.QueuesApi.Consumer;
import dev.athanor.runtime.cloudflare.QueuesApi.NewPullConsumer;
import dev.athanor.runtime.cloudflare.QueuesApi.PresentLimits;
import dev.athanor.runtime.cloudflare.QueuesApi.PullLimits;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Consumers by which programs pull. {@link RemovedConsumers} takes away those no longer declared. */
final class PullConsumers implements ResourceKind {

    private static final int DEFAULT_BATCH_SIZE = 5;
    private static final int DEFAULT_VISIBILITY_MILLISECONDS = 30_000;
    private static final PullLimits NOTHING = new PullLimits(null, null, null, null);

    @Override
    public void observe(Planning planning) {
        planning.account().queues.start(Account.ALL);
        planning.account().scripts.start(Account.ALL);
    }

    @Override
    public void plan(Planning planning) {
        for (StackEntry<QueueEntry> queue : planning.deployment().stack().entries(QueueEntry.class)) {
            PullSettings settings = queue.entry().pull();
            if (settings != null) {
                plan(planning, queue, settings);
            }
        }
    }

    /** {@link RemovedConsumers} sees to it. */
    @Override
    public void planRemoval(Planning planning) {}

    private static void plan(Planning planning, StackEntry<QueueEntry> queue, PullSettings settings) {
        Stack stack = planning.deployment().stack();
        Optional<StackEntry<QueueEntry>> deadLetters = Queues.declared(stack, settings.deadLetterQueue());
        NewPullConsumer wanted = new NewPullConsumer(
                QueuesApi.HTTP_PULL, deadLetters.map(StackEntry::name).orElse(null), limits(settings));
        ResourceKey key = new ResourceKey(QueueConsumers.KIND, queue.id() + "/" + QueuesApi.HTTP_PULL);
        Change.Builder change = Change.of(key, queue.name(), queue.declaration())
                .noting(Former.note(
                        planning,
                        Note.of(QueueConsumers.KIND, queue),
                        !wanted.settings().equals(NOTHING)))
                .after(Queues.key(queue))
                .after(RemovedConsumers.of(planning, queue.name()));
        deadLetters.ifPresent(dead -> change.after(Queues.key(dead)));

        List<Consumer> present = PresentConsumers.of(planning, queue.name());
        refuseForeign(planning, queue, present);
        Optional<Consumer> own = present.stream().filter(Consumer::pulls).findFirst();
        List<FieldChange> differences = differences(own.orElse(null), wanted, former(planning, queue));
        if (own.isEmpty()) {
            planning.add(change.fields(differences)
                    .create("is not in the account", progress -> create(progress, Queues.key(queue), wanted)));
        } else {
            planning.add(
                    differences.isEmpty()
                            ? change.unchanged()
                            : change.fields(differences).update("differs from its declaration", progress -> {
                                String id = progress.id(Queues.key(queue));
                                progress.api().queues().updatePullConsumer(id, PresentConsumers.id(own.get()), wanted);
                            }));
        }
    }

    /** What the consumer was set to last. */
    private static PullLimits former(Planning planning, StackEntry<QueueEntry> queue) {
        List<PullSettings> formers = Former.all(planning, QueueConsumers.KIND, queue.name(), QueueEntry.class).stream()
                .flatMap(entry -> Stream.ofNullable(entry.pull()))
                .toList();
        return new PullLimits(
                Former.any(formers, PullSettings::batchSize),
                Former.any(formers, PullSettings::maxRetries),
                Former.any(formers, PullSettings::retryDelay),
                Former.any(formers, PullSettings::visibilityTimeoutMs));
    }

    private static void create(Progress progress, ResourceKey queue, NewPullConsumer wanted) {
        String id = progress.id(queue);
        QueuesApi api = progress.api().queues();
        Consumer created = progress.api()
                .creation()
                .ensured(
                        () -> api.createPullConsumer(id, wanted),
                        () -> api.consumers(id).items().stream()
                                .filter(Consumer::pulls)
                                .findFirst());
        if (created.consumerId() != null
                && created.settings() != null
                && !differences(created, wanted, NOTHING).isEmpty()) {
            api.updatePullConsumer(id, PresentConsumers.id(created), wanted);
        }
    }

    private static void refuseForeign(Planning planning, StackEntry<QueueEntry> queue, List<Consumer> present) {
        present.stream()
                .map(Consumer::worker)
                .filter(worker -> worker != null && !Workers.ours(planning).contains(worker))
                .forEach(worker -> planning.refuse(
                        queue.declaration(),
                        "the queue " + queue.name() + " is consumed by the worker " + worker
                                + " already, and a queue has one consumer; remove that consumer, or @PullConsumer."));
    }

    private static List<FieldChange> differences(@Nullable Consumer before, NewPullConsumer wanted, PullLimits former) {
        PresentLimits limits = before == null ? PresentLimits.UNKNOWN : before.limits();
        PullLimits after = wanted.settings();
        return new Differences()
                .setting("batch_size", limits.batchSize(), after.batchSize(), former.batchSize(), DEFAULT_BATCH_SIZE)
                .setting(
                        "max_retries",
                        limits.maxRetries(),
                        after.maxRetries(),
                        former.maxRetries(),
                        QueueConsumers.DEFAULT_RETRIES)
                .setting("retry_delay", limits.retryDelay(), after.retryDelay(), former.retryDelay(), 0)
                .setting(
                        "visibility_timeout_ms",
                        limits.visibilityTimeoutMs(),
                        after.visibilityTimeoutMs(),
                        former.visibilityTimeoutMs(),
                        DEFAULT_VISIBILITY_MILLISECONDS)
                .value("dead_letter_queue", PresentConsumers.deadLetterQueue(before), wanted.deadLetterQueue())
                .list();
    }

    private static PullLimits limits(PullSettings settings) {
        return new PullLimits(
                settings.batchSize(), settings.maxRetries(), settings.retryDelay(), settings.visibilityTimeoutMs());
    }
}
