package dev.athanor.cli;

import dev.athanor.runtime.plan.Aim;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that make versions of a deployment, and say something of it. */
final class VersionOptions {

    @Option(
            names = "--tag",
            paramLabel = "LABEL",
            description =
                    "Upload what differs as versions of this label that are not deployed, such as pr-123, and change"
                            + " nothing that is.")
    private @Nullable String tag;

    @Option(names = "--message", paramLabel = "TEXT", description = "What the account says of the new versions.")
    private @Nullable String message;

    @Option(
            names = "--preview-alias",
            paramLabel = "NAME",
            description =
                    "The name under which the versions of --tag answer, besides their id. By default the label, if it"
                            + " can be part of a host name.")
    private @Nullable String previewAlias;

    Aim aim() {
        return Aim.deployment(tag, message, previewAlias);
    }
}
