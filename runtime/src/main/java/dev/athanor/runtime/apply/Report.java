package dev.athanor.runtime.apply;

import dev.athanor.runtime.link.SourcePlaces;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanRefusedException;
import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts what happened into the order of the plan, whatever the order in which threads came to an end, and says where in the
 * sources it is declared.
 *
 * @param places finds declarations
 */
record Report(SourcePlaces places) {

    /** The outcomes in the order of the plan's steps, with their places. */
    List<StepOutcome> of(Plan plan, List<StepOutcome> outcomes) {
        Map<ResourceKey, Integer> order = new HashMap<>();
        plan.steps().forEach(step -> order.put(step.resource(), order.size()));
        return outcomes.stream()
                .sorted(Comparator.comparing(
                        outcome -> order.getOrDefault(outcome.step().resource(), order.size())))
                .map(this::placed)
                .toList();
    }

    /**
     * Makes a plan, and says of what stands in its way where it is declared.
     *
     * @throws PlanRefusedException what the plan throws, with places
     */
    <R> R located(Supplier<R> plan) {
        try {
            return plan.get();
        } catch (PlanRefusedException e) {
            throw new PlanRefusedException(
                    e.problems().stream().map(places::located).toList());
        }
    }

    private StepOutcome placed(StepOutcome outcome) {
        return new StepOutcome(
                outcome.step(), outcome.status(), outcome.took(), outcome.failure(), place(outcome.step()));
    }

    private @Nullable String place(PlanStep step) {
        return Optional.ofNullable(step.declaration()).flatMap(places::of).orElse(null);
    }
}
