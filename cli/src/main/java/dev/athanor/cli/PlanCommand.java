package dev.athanor.cli;

import dev.athanor.runtime.apply.ResultFile;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanFile;
import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--destroy", description = "Show what destroy would do.")
    private boolean destroy;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the plan to a file, for apply FILE. It holds no secret.")
    private @Nullable Path out;

    @Option(
            names = "--detailed-exitcode",
            description = "Exit with 2 when there is something to do, and with 0 when there is not.")
    private boolean detailedExitCode;

    PlanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return Recorded.in(options, this::plan);
    }

    private int plan(ResultFile result) throws IOException {
        Aim aim = aim();
        try (Session session = Session.open(options, terminal)) {
            Plan plan = session.deployer().plan(aim, dataLoss.consent());
            if (out != null) {
                PlanFile.write(out, plan);
            }
            terminal.out().print(options.json() ? plan.toJson() : plan.toText());
            terminal.out().flush();
            result.write(plan);
            return detailedExitCode && !plan.isEmpty() ? ExitCodes.CHANGES : ExitCodes.FINE;
        }
    }

    private Aim aim() {
        Aim aim = version.aim();
        if (destroy && !aim.equals(Aim.Deploy.SILENTLY)) {
            throw new ProblemException(
                    "--destroy", "removes the stage, and takes no --tag, --message or --preview-alias.");
        }
        return destroy ? new Aim.Destroy() : aim;
    }
}
