package dev.athanor.runtime.apply;

import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanRefusedException;
import dev.athanor.runtime.problem.Problem;
import dev.athanor.runtime.resource.Change;
import dev.athanor.runtime.resource.Planning;
import java.util.List;

/**
 * A plan that can be carried out.
 *
 * @param changes its steps, with what they do
 * @param planning what is known of the account
 */
record Prepared(Plan plan, List<Change> changes, Planning planning) {

    /**
     * This, if it is what an earlier plan says.
     *
     * @throws PlanRefusedException when it is another by now; what has moved is named
     */
    Prepared requireHolds(Plan earlier) {
        if (!plan.equals(earlier) && !withoutLedger(plan).equals(withoutLedger(earlier))) {
            throw new PlanRefusedException(Moved.between(earlier, plan));
        }
        return this;
    }

    /** What was wrong with the ledger is put right when its lease is taken. What follows from it is in the steps. */
    private static Plan withoutLedger(Plan plan) {
        List<Problem> others = plan.warnings().stream()
                .filter(warning -> !warning.subject().equals(Planning.LEDGER))
                .toList();
        return new Plan(
                plan.app(),
                plan.stage(),
                plan.target(),
                plan.account(),
                plan.aim(),
                plan.steps(),
                others,
                plan.declared());
    }
}
