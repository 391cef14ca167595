package dev.athanor.cli;

import picocli.CommandLine;

/** Puts the commands together. */
final class CommandLines {

    private CommandLines() {}

    static CommandLine of(Terminal terminal) {
        CommandLine commandLine = new CommandLine(new AthanorCommand())
                .addSubcommand(new PlanCommand(terminal))
                .addSubcommand(new ApplyCommand(terminal))
                .addSubcommand(new DestroyCommand(terminal))
                .addSubcommand(new VersionsCommand(terminal))
                .addSubcommand(new PromoteCommand(terminal))
                .addSubcommand(new RollbackCommand(terminal))
                .addSubcommand(new LeaseCommand(terminal))
                .addSubcommand(new TunnelCommand(terminal));
        // On all of them, the subcommands included.
        return commandLine
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(new Mistakes())
                .setExecutionExceptionHandler(new Mistakes());
    }
}
