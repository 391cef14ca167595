package dev.athanor.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code athanor destroy}. */
@Command(
        name = "destroy",
        description = "Removes the stage from the account. What holds data stays, unless --allow-data-loss names it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DestroyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Mixin
    private ConsentOption dataLoss = new ConsentOption();

    @Mixin
    private YesOption yes = new YesOption();

    DestroyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return new Application(options, terminal, yes)
                .run(deployer -> deployer.planDestroy(dataLoss.consent()), "Remove all this?");
    }
}
