package dev.athanor.cli;

import picocli.CommandLine.Option;

/** The option that answers the question before an account is changed. */
final class YesOption {

    @Option(
            names = {"-y", "--yes"},
            description =
                    "Do not ask before an account at Cloudflare is changed. The local cloud is changed without asking.")
    private boolean yes;

    boolean given() {
        return yes;
    }
}
