package dev.athanor.processor.rule;

import dev.athanor.manifest.QueueEntry;
import dev.athanor.processor.catalogue.QueueProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.ConsumerModel;
import dev.athanor.processor.model.DeclarationModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A queue has one consumer in a stage: one worker, or programs that pull. */
final class OneConsumerPerQueue implements Rule {

    private record Seen(
            String queue, String worker, @Nullable List<String> stages) {}

    @Override
    public void check(List<DeclarationModel> declarations, Report report) {
        List<Seen> all = new ArrayList<>();
        declarations.forEach(declaration -> pulled(declaration).ifPresent(all::add));
        for (DeclarationModel declaration : declarations) {
            declaration
                    .worker()
                    .ifPresent(worker ->
                            worker.consumers().forEach(consumer -> check(consumer, declaration, all, report)));
        }
    }

    private static Optional<Seen> pulled(DeclarationModel declaration) {
        return Optional.of(declaration.fragment().entry())
                .filter(QueueEntry.class::isInstance)
                .map(entry -> ((QueueEntry) entry).pull())
                .map(pull -> new Seen(
                        declaration.declaration(),
                        "@PullConsumer",
                        StageSets.of(pull.stages(), declaration.fragment().stages())));
    }

    private static void check(ConsumerModel consumer, DeclarationModel declaration, List<Seen> all, Report report) {
        Seen seen = new Seen(
                consumer.settings().queue(),
                declaration.declaration(),
                StageSets.of(
                        consumer.settings().stages(), declaration.fragment().stages()));
        all.stream()
                .filter(other -> other.queue().equals(seen.queue()))
                .filter(other -> StageSets.meet(other.stages(), seen.stages()))
                .findFirst()
                .ifPresent(first ->
                        report.add(QueueProblem.SECOND_CONSUMER.at(consumer.origin(), seen.queue(), first.worker())));
        all.add(seen);
    }
}
