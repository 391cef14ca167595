package dev.athanor.manifest;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The static files served with a worker.
 *
 * @param path the directory, relative to the project's directory
 * @param htmlHandling Cloudflare's word for it: {@code auto-trailing-slash}
 * @param notFoundHandling Cloudflare's word for it: {@code single-page-application}
 * @param runWorkerFirst whether the worker is asked before the files are
 */
public record AssetSettings(
        String path,
        @Nullable String htmlHandling,
        @Nullable String notFoundHandling,
        @Nullable Boolean runWorkerFirst) {

    public AssetSettings {
        Objects.requireNonNull(path, "path");
    }
}
