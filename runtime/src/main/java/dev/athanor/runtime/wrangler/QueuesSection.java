package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.ConsumerSettings;
import dev.athanor.manifest.QueueEntry;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The queues that the worker sends to, and those that it consumes. */
final class QueuesSection implements Section {

    private static final double MILLISECONDS = 1000;

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        Settings queues = new Settings();
        Settings.put(
                queues.toMap(),
                "producers",
                worker.declarations(QueueEntry.class).stream()
                        .map(bound -> new Settings()
                                .with("binding", bound.name())
                                .with("queue", bound.to().name())
                                .toMap())
                        .toList());
        Settings.put(
                queues.toMap(),
                "consumers",
                worker.entry().triggers().consumers().stream()
                        .map(consumer -> consumer(consumer, worker))
                        .toList());
        queues.putInto(configuration, "queues");
    }

    private static Map<String, Object> consumer(ConsumerSettings consumer, ConfiguredWorker worker) {
        return new Settings()
                .with("queue", name(consumer.queue(), worker))
                .with("max_batch_size", consumer.batchSize())
                .with("max_batch_timeout", seconds(consumer.maxWaitTimeMs()))
                .with("max_retries", consumer.maxRetries())
                .with("retry_delay", consumer.retryDelay())
                .with("max_concurrency", consumer.maxConcurrency())
                .with("dead_letter_queue", name(consumer.deadLetterQueue(), worker))
                .toMap();
    }

    private static @Nullable String name(@Nullable String declaration, ConfiguredWorker worker) {
        return declaration == null
                ? null
                : worker.stack().entry(declaration, QueueEntry.class).name();
    }

    /** Whole seconds without a fraction, as people write them. */
    private static @Nullable Number seconds(@Nullable Integer milliseconds) {
        if (milliseconds == null) {
            return null;
        }
        double seconds = milliseconds / MILLISECONDS;
        return seconds == Math.rint(seconds) ? (Number) Long.valueOf(Math.round(seconds)) : (Number) seconds;
    }
}
