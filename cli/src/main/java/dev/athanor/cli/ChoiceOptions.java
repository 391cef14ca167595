package dev.athanor.cli;

import dev.athanor.runtime.plan.VersionChoice;
import dev.athanor.runtime.plan.VersionLabel;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say which version is meant. */
final class ChoiceOptions {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TAG",
            description = "The version's label; of several with it the newest.")
    private @Nullable String tag;

    @Option(
            names = "--version-id",
            paramLabel = "ID",
            description = "The version's id, or at least the first eight digits of it, in place of a label.")
    private @Nullable String versionId;

    @Option(
            names = "--worker",
            paramLabel = "NAME",
            split = ",",
            description = "The workers that are meant, by id or name. By default all of the stage.")
    private Set<String> workers = new LinkedHashSet<>();

    @Option(names = "--message", paramLabel = "TEXT", description = "What the account says of the deployment.")
    private @Nullable String message;

    @Option(
            names = "--force",
            description = "Deploy an older version even when secrets have changed since; it comes back with its own.")
    private boolean force;

    VersionChoice choice() {
        return VersionChoice.of(tag, versionId, workers);
    }

    @Nullable
    String message() {
        return VersionLabel.checked(message);
    }

    boolean force() {
        return force;
    }
}
