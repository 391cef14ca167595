package dev.athanor.cli;

/** Runs the command line. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(CommandLines.of(Terminal.ofProcess()).execute(arguments));
    }
}
