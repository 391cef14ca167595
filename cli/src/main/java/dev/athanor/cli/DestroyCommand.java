package dev.athanor.cli;

import dev.athanor.runtime.apply.Deployer;
import picocli.CommandLine.Command;

/** {@code athanor destroy}. */
@Command(
        name = "destroy",
        description = "Removes the stage from the account. What holds data stays, unless --allow-data-loss names it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DestroyCommand extends ChangeCommand {

    DestroyCommand(Terminal terminal) {
        super(terminal, Deployer::planDestroy, "Remove all this?");
    }
}
