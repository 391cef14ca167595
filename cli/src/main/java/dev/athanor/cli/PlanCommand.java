package dev.athanor.cli;

import dev.athanor.runtime.plan.Plan;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code athanor plan}. */
@Command(
        name = "plan",
        description = "Shows what apply would do. Changes nothing in the account.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class PlanCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Mixin
    private ConsentOption dataLoss = new ConsentOption();

    @Mixin
    private VersionOptions version = new VersionOptions();

    @Option(names = "--detailed-exitcode", description = "Exit with 2 when there is something to do.")
    private boolean detailedExitCode;

    PlanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (Session session = Session.open(options, terminal)) {
            Plan plan = session.deployer().plan(version.aim(), dataLoss.consent());
            terminal.out().print(options.json() ? plan.toJson() : plan.toText());
            terminal.out().flush();
            return detailedExitCode && !plan.isEmpty() ? ExitCodes.CHANGES : ExitCodes.FINE;
        }
    }
}
