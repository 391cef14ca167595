package dev.athanor.runtime.link;

import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Cloudflare gives a queue to one consumer (error 11004). */
final class OneConsumerForEachQueue implements LinkRule {

    @Override
    public Optional<String> id() {
        return Optional.of("ATH041");
    }

    @Override
    public void check(Manifest manifest, Consumer<Problem> problems) {
        Map<String, List<String>> workers = new TreeMap<>();
        Entries.each(
                manifest,
                WorkerEntry.class,
                (fragment, worker) -> worker.triggers()
                        .consumers()
                        .forEach(consumer -> workers.computeIfAbsent(consumer.queue(), queue -> new ArrayList<>())
                                .add(fragment.declaration())));
        Entries.each(manifest, QueueEntry.class, (fragment, queue) -> {
            if (queue.pull() != null) {
                workers.computeIfAbsent(fragment.declaration(), declaration -> new ArrayList<>())
                        .add("programs that pull");
            }
        });
        workers.forEach((queue, consumers) -> {
            if (consumers.size() > 1) {
                problems.accept(
                        new Problem(
                                queue,
                                "is consumed by " + String.join(" and by ", consumers)
                                        + ", and a queue has one consumer; remove @QueueConsumer or @PullConsumer from all but one"));
            }
        });
    }
}
