package dev.athanor.cli;

import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code athanor rollback}. */
@Command(
        name = "rollback",
        description =
                "Lets an earlier version answer all requests again: the one that is named, or the last that did before."
                        + " Data, schedules, consumers and addresses stay as they are.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RollbackCommand extends ChangeCommand {

    @Mixin
    private ChoiceOptions choice = new ChoiceOptions();

    RollbackCommand(Terminal terminal) {
        super(terminal, "Roll back?");
    }

    @Override
    Plan plan(Deployer deployer) {
        return deployer.plan(
                new Aim.Rollback(choice.choice(), choice.message(), choice.force()), DataLossConsent.none());
    }
}
