package dev.athanor.cli;

import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.plan.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code athanor destroy}. */
@Command(
        name = "destroy",
        description = "Removes the stage from the account. What holds data stays, unless --allow-data-loss names it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DestroyCommand extends ChangeCommand {

    @Mixin
    private ConsentOption dataLoss = new ConsentOption();

    DestroyCommand(Terminal terminal) {
        super(terminal, "Remove all this?");
    }

    @Override
    Plan plan(Deployer deployer) {
        return deployer.planDestroy(dataLoss.consent());
    }
}
