package dev.athanor.runtime.resource;

import dev.athanor.runtime.link.Stack;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What is to be deployed, and where its parts come from.
 *
 * @param stack what is declared
 * @param directory the project's directory
 * @param typesDirectory where the modules lie that worker code imports as {@code athanor/<id>}
 * @param code what bundles a worker
 * @param secrets where the values of secrets come from
 * @param digests digests of them
 */
public record Deployment(
        Stack stack,
        Path directory,
        Path typesDirectory,
        WorkerCode code,
        SecretSource secrets,
        SecretDigests digests) {

    public Deployment {
        Objects.requireNonNull(stack, "stack");
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(typesDirectory, "typesDirectory");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(secrets, "secrets");
        Objects.requireNonNull(digests, "digests");
    }
}
