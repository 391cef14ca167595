package dev.athanor.runtime.bundle;

import dev.athanor.manifest.CodeSettings;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What to make a script of.
 *
 * @param name the name of the result, without an ending: the worker's id
 * @param projectDirectory the directory that the code's own directory is relative to
 * @param code where the code is, and what becomes of it
 * @param typesDirectory where the modules lie that worker code imports as {@code athanor/<id>}:
 *     {@code target/athanor/types}
 */
public record BundleRequest(String name, Path projectDirectory, CodeSettings code, Path typesDirectory) {

    public BundleRequest {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(projectDirectory, "projectDirectory");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(typesDirectory, "typesDirectory");
    }

    /** The directory that the code's paths are relative to. */
    Path directory() {
        return projectDirectory.resolve(code.directory());
    }

    /** What messages call the code. */
    String subject() {
        return code.entrypoint() == null ? "the script of " + name : code.inProject(code.entrypoint());
    }
}
