package dev.athanor.cli;

import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanFile;
import dev.athanor.runtime.problem.ProblemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code athanor apply}. */
@Command(
        name = "apply",
        description = "Makes the account look like the declarations, or carries out a plan out of a file.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ApplyCommand extends ChangeCommand {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "A plan that plan --out wrote: exactly that is done, or nothing where something has moved since. It"
                            + " says what is deployed and what may lose its data, so that the options for that are left out.")
    private @Nullable Path file;

    @Mixin
    private ConsentOption dataLoss = new ConsentOption();

    @Mixin
    private VersionOptions version = new VersionOptions();

    ApplyCommand(Terminal terminal) {
        super(terminal, "Apply this plan?");
    }

    @Override
    Plan plan(Deployer deployer) {
        if (file == null) {
            return deployer.plan(version.aim(), dataLoss.consent());
        }
        if (dataLoss.given() || !version.aim().equals(Aim.Deploy.SILENTLY)) {
            throw new ProblemException(
                    file.toString(),
                    "is a plan, which says what is deployed and what may lose its data; leave out --tag, --message,"
                            + " --preview-alias and --allow-data-loss, or make a plan with them.");
        }
        return PlanFile.read(file);
    }

    /** A plan in a file was written to be looked at. */
    @Override
    boolean isApproved() {
        return file != null;
    }
}
