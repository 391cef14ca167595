package dev.athanor.runtime.toolchain;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What is ready to run.
 *
 * @param node the Node.js program
 * @param nodeVersion its version: {@code 20.20.2}
 * @param nodeModules the directory with the packages: {@code miniflare}, {@code esbuild}, {@code workerd}
 * @param esbuild esbuild's own program, which needs no Node.js
 */
public record InstalledToolchain(Path node, String nodeVersion, Path nodeModules, Path esbuild) {

    public InstalledToolchain {
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(nodeVersion, "nodeVersion");
        Objects.requireNonNull(nodeModules, "nodeModules");
        Objects.requireNonNull(esbuild, "esbuild");
    }
}
