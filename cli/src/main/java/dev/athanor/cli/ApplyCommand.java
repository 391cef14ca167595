package dev.athanor.cli;

import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.plan.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code athanor apply}. */
@Command(
        name = "apply",
        description = "Makes the account look like the declarations.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ApplyCommand extends ChangeCommand {

    @Mixin
    private ConsentOption dataLoss = new ConsentOption();

    @Mixin
    private VersionOptions version = new VersionOptions();

    ApplyCommand(Terminal terminal) {
        super(terminal, "Apply this plan?");
    }

    @Override
    Plan plan(Deployer deployer) {
        return deployer.plan(version.aim(), dataLoss.consent());
    }
}
