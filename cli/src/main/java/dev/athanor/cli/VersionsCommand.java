package dev.athanor.cli;

import dev.athanor.runtime.apply.VersionList;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code athanor versions}. */
@Command(
        name = "versions",
        description = "Lists the versions of the stage's workers, and their shares of the requests.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class VersionsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    VersionsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (Session session = Session.open(options, terminal)) {
            VersionList versions = session.deployer().versions();
            terminal.out().print(options.json() ? versions.toJson() : versions.toText());
            terminal.out().flush();
            return ExitCodes.FINE;
        }
    }
}
