package dev.athanor.runtime.resource;

import dev.athanor.runtime.plan.Action;
import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a plan costs besides what it says of itself: data that goes for good, and requests or messages that meet nobody for a while.
 *
 * @param steps the steps of the plan
 */
record Hazards(List<PlanStep> steps) {

    /** What holds data that Cloudflare does not give back. */
    private static final Map<String, String> DATA = Map.of(
            "queue", "its messages",
            "kv-namespace", "its values",
            "d1-database", "its tables",
            "r2-bucket", "its objects",
            "vectorize-index", "its vectors",
            "durable-object", "its objects");

    private static final Set<String> ADDRESSES = Set.of(Routes.KIND, Domains.KIND, "workers-dev", "tunnel");

    /** Warnings of a plan that keeps the stage. */
    List<Problem> ofChanges() {
        return steps.stream()
                .flatMap(step -> data(step).or(() -> downtime(step)).stream())
                .toList();
    }

    /** Warnings of a plan that removes the stage, where that it answers no more goes without saying. */
    List<Problem> ofRemoval() {
        return steps.stream().flatMap(step -> data(step).stream()).toList();
    }

    private static Optional<Problem> data(PlanStep step) {
        String data = DATA.get(step.resource().kind());
        return data == null || !step.action().losesData()
                ? Optional.empty()
                : Optional.of(new Problem(subject(step), data + " are deleted for good, as was consented to."));
    }

    private Optional<Problem> downtime(PlanStep step) {
        String kind = step.resource().kind();
        if (kind.equals(Workers.KIND) && step.action() == Action.DELETE) {
            return Optional.of(new Problem(
                    subject(step),
                    "goes with its addresses; requests to it, and calls of workers elsewhere, fail from then on."));
        }
        if (ADDRESSES.contains(kind) && step.action() == Action.DELETE) {
            return Optional.of(new Problem(subject(step), "answers no more where it did (" + step.resource() + ")."));
        }
        if (kind.equals(Routes.KIND) && step.action() == Action.UPDATE) {
            return Optional.of(new Problem(
                    subject(step), "takes the requests of the route " + step.name() + " from where they went so far."));
        }
        if (kind.equals(QueueConsumers.KIND) && step.action() == Action.DELETE) {
            return Optional.of(new Problem(subject(step), waiting(step)));
        }
        return step.reason().startsWith("expects Durable Objects")
                ? Optional.of(new Problem(
                        subject(step),
                        "takes Durable Objects over; requests to them may fail while they are handed over."))
                : Optional.empty();
    }

    private String waiting(PlanStep gone) {
        Set<String> others = steps.stream()
                .filter(step -> step.resource().kind().equals(QueueConsumers.KIND)
                        && step.name().equals(gone.name())
                        && (step.action() == Action.CREATE || step.action() == Action.UPDATE))
                .map(step -> step.resource().toString())
                .collect(Collectors.toSet());
        return others.isEmpty()
                ? "nobody consumes the queue " + gone.name() + " from then on; its messages are kept until they expire."
                : "the messages of the queue " + gone.name() + " wait while its consumer is exchanged.";
    }

    private static String subject(PlanStep step) {
        return step.declaration() == null ? step.name() : step.declaration();
    }
}
