package dev.athanor.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code athanor apply}. */
@Command(
        name = "apply",
        description = "Makes the account look like the declarations.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ApplyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Mixin
    private ConsentOption dataLoss = new ConsentOption();

    @Mixin
    private YesOption yes = new YesOption();

    ApplyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return new Application(options, terminal, yes)
                .run(deployer -> deployer.plan(dataLoss.consent()), "Apply this plan?");
    }
}
