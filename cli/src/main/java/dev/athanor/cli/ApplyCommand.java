package dev.athanor.cli;

import dev.athanor.runtime.apply.Deployer;
import picocli.CommandLine.Command;

/** {@code athanor apply}. */
@Command(
        name = "apply",
        description = "Makes the account look like the declarations.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ApplyCommand extends ChangeCommand {

    ApplyCommand(Terminal terminal) {
        super(terminal, Deployer::plan, "Apply this plan?");
    }
}
