package dev.athanor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code athanor} itself, which does nothing without one of its commands. */
@Command(
        name = "athanor",
        description = "Plans and applies a Cloudflare Workers system that is declared in Java.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "With CLOUDFLARE_API_TOKEN set, commands work on the account CLOUDFLARE_ACCOUNT_ID;",
            "without it on a local cloud, which keeps its data under the project's target directory.",
            "",
            "Exit codes: 0 when all went well, 1 when something failed or was refused,",
            "2 when plan --detailed-exitcode found something to do. target/athanor/result.json says the same."
        })
final class AthanorCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name a command: plan, apply, destroy, versions, promote, rollback, lease or tunnel.");
    }
}
