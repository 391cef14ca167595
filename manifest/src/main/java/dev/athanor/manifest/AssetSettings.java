package dev.athanor.manifest;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The static files served with a worker.
 *
 * @param path the directory, relative to the project's directory
 * @param htmlHandling Cloudflare's word for it: {@code auto-trailing-slash}
 * @param notFoundHandling Cloudflare's word for it: {@code single-page-application}
 * @param runWorkerFirst whether the worker is asked before the files are
 * @param runWorkerFirstPatterns the paths for which it is, and with {@code !} those for which it is not: {@code /api/*}
 */
public record AssetSettings(
        @ProjectPath String path,
        @Nullable String htmlHandling,
        @Nullable String notFoundHandling,
        @Nullable Boolean runWorkerFirst,
        @Nullable List<String> runWorkerFirstPatterns) {

    public AssetSettings {
        Objects.requireNonNull(path, "path");
        runWorkerFirstPatterns = runWorkerFirstPatterns == null ? null : List.copyOf(runWorkerFirstPatterns);
    }

    /** Files that are served as Cloudflare does by default. */
    public static AssetSettings of(String path) {
        return new AssetSettings(path, null, null, null, null);
    }
}
