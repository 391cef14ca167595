package dev.athanor.reliability;

import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;

/** What becomes of a stack in its life. */
enum Phase {
    FIRST_APPLY,
    UPDATE,
    DESTROY;

    /** What the phase begins and ends with in a deployer's account. */
    Plan plan(Deployer deployer) {
        return this == DESTROY ? deployer.planDestroy(DataLossConsent.all()) : deployer.plan(DataLossConsent.none());
    }
}
