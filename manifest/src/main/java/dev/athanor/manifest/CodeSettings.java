package dev.athanor.manifest;

import java.util.Objects;

/**
 * Where a worker's code is, and how it becomes a script.
 *
 * @param entrypoint the module that exports the worker, relative to the project's directory
 * @param sourceMap whether source maps are uploaded
 */
public record CodeSettings(String entrypoint, boolean sourceMap) {

    public CodeSettings {
        Objects.requireNonNull(entrypoint, "entrypoint");
    }

    /** A module that is bundled with what it imports, and uploaded with its source map. */
    public static CodeSettings of(String entrypoint) {
        return new CodeSettings(entrypoint, true);
    }
}
