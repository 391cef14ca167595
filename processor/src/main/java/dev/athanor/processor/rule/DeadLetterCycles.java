package dev.athanor.processor.rule;

import dev.athanor.manifest.PullSettings;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.processor.catalogue.QueueProblem;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.ConsumerModel;
import dev.athanor.processor.model.DeclarationModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Dead letter queues do not lead back to where they began. Consumers that only some stages have are left to linking, which
 * looks at each stage by itself.
 */
final class DeadLetterCycles implements Rule {

    private record Step(String next, Origin origin) {}

    @Override
    public void check(List<DeclarationModel> declarations, Report report) {
        Map<String, Step> steps = new TreeMap<>();
        declarations.forEach(declaration -> collect(declaration, steps));
        Set<String> told = new HashSet<>();
        for (Map.Entry<String, Step> entry : steps.entrySet()) {
            List<String> cycle = cycle(entry.getKey(), steps);
            if (cycle.size() > 1 && told.add(entry.getKey())) {
                told.addAll(cycle);
                report.add(QueueProblem.DEAD_LETTER_CYCLE.at(
                        entry.getValue().origin(), entry.getKey(), String.join(", ", cycle) + ", " + entry.getKey()));
            }
        }
    }

    private static void collect(DeclarationModel declaration, Map<String, Step> steps) {
        if (declaration.fragment().entry() instanceof QueueEntry queue) {
            PullSettings pull = queue.pull();
            if (pull != null) {
                add(declaration.declaration(), pull.deadLetterQueue(), pull.stages(), declaration.origin(), steps);
            }
        }
        for (ConsumerModel consumer : declaration.worker().stream()
                .flatMap(worker -> worker.consumers().stream())
                .toList()) {
            add(
                    consumer.settings().queue(),
                    consumer.settings().deadLetterQueue(),
                    StageSets.of(
                            consumer.settings().stages(), declaration.fragment().stages()),
                    consumer.deadLetterOrigin(),
                    steps);
        }
    }

    private static void add(
            String queue,
            @Nullable String next,
            @Nullable List<String> stages,
            Origin origin,
            Map<String, Step> steps) {
        if (next != null && stages == null) {
            steps.putIfAbsent(queue, new Step(next, origin));
        }
    }

    /** The queues passed on the way back to the first one; empty when the way ends or misses it. */
    private static List<String> cycle(String first, Map<String, Step> steps) {
        List<String> passed = new ArrayList<>();
        @Nullable String queue = first;
        while (queue != null && !passed.contains(queue)) {
            passed.add(queue);
            Step step = steps.get(queue);
            queue = step == null ? null : step.next();
        }
        return first.equals(queue) ? passed : List.of();
    }
}
