package dev.athanor.cli;

import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.VersionChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code athanor promote}. */
@Command(
        name = "promote",
        description = "Lets a version that was uploaded answer all requests, or a percentage of them.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class PromoteCommand extends ChangeCommand {

    @Mixin
    private ChoiceOptions choice = new ChoiceOptions();

    @Option(
            names = "--percentage",
            paramLabel = "NUMBER",
            description =
                    "The version's share of the requests, from 0 to 100; the rest stays with the version that has most"
                            + " of them now. By default 100.")
    private String percentage = "100";

    PromoteCommand(Terminal terminal) {
        super(terminal, "Let this version answer?");
    }

    @Override
    Plan plan(Deployer deployer) {
        return deployer.plan(
                new Aim.Promote(
                        choice.choice().named(),
                        VersionChoice.percentage(percentage),
                        choice.message(),
                        choice.force()),
                DataLossConsent.none());
    }
}
