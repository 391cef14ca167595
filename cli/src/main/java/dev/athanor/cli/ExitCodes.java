package dev.athanor.cli;

/** What the command line tells scripts. */
final class ExitCodes {

    static final int FINE = 0;
    static final int FAILED = 1;

    /** {@code plan --detailed-exitcode}: there is something to do. */
    static final int CHANGES = 2;

    private ExitCodes() {}
}
