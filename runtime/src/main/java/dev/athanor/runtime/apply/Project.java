package dev.athanor.runtime.apply;

import dev.athanor.runtime.link.SourcePlaces;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.resource.SecretSource;
import dev.athanor.runtime.resource.WorkerCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What is deployed.
 *
 * @param directory the project's directory, which entrypoints, static files and migrations are relative to
 * @param stack what it declares, for one stage
 * @param secrets where the values of its secrets come from
 * @param code what makes a worker's code out of its entrypoint: {@code new Bundler(toolchain.esbuild())::bundle}
 * @param outputDirectory where generated files lie and the request log is written: {@code target/athanor}
 * @param places finds the file and line of a declaration, for messages
 */
public record Project(
        Path directory, Stack stack, SecretSource secrets, WorkerCode code, Path outputDirectory, SourcePlaces places) {

    public Project {
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(stack, "stack");
        Objects.requireNonNull(secrets, "secrets");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(outputDirectory, "outputDirectory");
        Objects.requireNonNull(places, "places");
    }

    /** A project whose declarations are all in its own directory. */
    public Project(Path directory, Stack stack, SecretSource secrets, WorkerCode code, Path outputDirectory) {
        this(directory, stack, secrets, code, outputDirectory, new SourcePlaces(directory, List.of()));
    }
}
