package dev.athanor.runtime.link;

import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A message that fails for good has to come to rest: dead letter queues that lead back would pass it round forever. */
final class NoDeadLetterCycle implements LinkRule {

    @Override
    public Optional<String> id() {
        return Optional.of("ATH185");
    }

    @Override
    public void check(Manifest manifest, Consumer<Problem> problems) {
        Map<String, String> deadLetters = new TreeMap<>();
        Entries.each(
                manifest,
                WorkerEntry.class,
                (fragment, worker) -> worker.triggers().consumers().forEach(consumer -> {
                    String next = consumer.deadLetterQueue();
                    if (next != null) {
                        deadLetters.putIfAbsent(consumer.queue(), next);
                    }
                }));
        Entries.each(manifest, QueueEntry.class, (fragment, queue) -> {
            String next = queue.pull() == null ? null : queue.pull().deadLetterQueue();
            if (next != null) {
                deadLetters.putIfAbsent(fragment.declaration(), next);
            }
        });
        Set<String> told = new HashSet<>();
        for (String queue : deadLetters.keySet()) {
            List<String> cycle = cycleFrom(queue, deadLetters);
            if (!cycle.isEmpty() && !told.contains(queue)) {
                told.addAll(cycle);
                problems.accept(new Problem(
                        queue,
                        "is its own dead letter queue in the end (" + String.join(" → ", cycle) + " → " + queue
                                + "); let the last of them have none"));
            }
        }
    }

    /** The queues passed on the way back to the first one; empty when the way ends or misses it. */
    private static List<String> cycleFrom(String first, Map<String, String> deadLetters) {
        List<String> passed = new ArrayList<>();
        @Nullable String queue = first;
        while (queue != null && !passed.contains(queue)) {
            passed.add(queue);
            queue = deadLetters.get(queue);
        }
        return first.equals(queue) ? passed : List.of();
    }
}
