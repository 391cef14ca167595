package dev.athanor.runtime.bundle;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What to bundle.
 *
 * @param name the name of the result, without an ending: the worker's id
 * @param projectDirectory the directory that the entrypoint, and every path in the result, is relative to
 * @param entrypoint the module that exports the worker, as declared: {@code src/main/worker/api.ts}
 * @param typesDirectory where the modules lie that worker code imports as {@code athanor/<id>}:
 *     {@code target/athanor/types}
 * @param sourceMap whether a source map is made
 */
public record BundleRequest(
        String name, Path projectDirectory, String entrypoint, Path typesDirectory, boolean sourceMap) {

    public BundleRequest {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(projectDirectory, "projectDirectory");
        Objects.requireNonNull(entrypoint, "entrypoint");
        Objects.requireNonNull(typesDirectory, "typesDirectory");
    }
}
