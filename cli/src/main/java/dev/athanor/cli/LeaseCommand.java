package dev.athanor.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code athanor lease}: who applies to a stage. */
@Command(
        name = "lease",
        description = "Shows who applies to the stage, or takes that right away from them.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class LeaseCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    LeaseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the lease: show or break.");
    }

    @Command(
            name = "show",
            description = "Shows who applies to the stage. Changes nothing.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    int show(@Mixin ProjectOptions options) throws IOException {
        try (Session session = Session.open(options, terminal)) {
            return print(session.deployer().leaseText());
        }
    }

    @Command(
            name = "break",
            description = "Takes the lease away from whoever holds it. If they still run, they stop within seconds.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    int breakIt(@Mixin ProjectOptions options) throws IOException {
        try (Session session = Session.open(options, terminal)) {
            return print(session.deployer().breakLease());
        }
    }

    private int print(String text) {
        terminal.out().println(text);
        terminal.out().flush();
        return ExitCodes.FINE;
    }
}
