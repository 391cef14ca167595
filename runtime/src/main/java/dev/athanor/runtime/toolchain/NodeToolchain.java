package dev.athanor.runtime.toolchain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds Node.js and installs the packages of the lock file that Athanor carries, once for a machine, into
 * {@code $ATHANOR_CACHE} or the platform's cache directory. Once they are there, nothing touches the network.
 */
public final class NodeToolchain {

    private static final String UNFINISHED = ".unfinished";

    private final Map<String, String> environment;
    private final LockedPackages packages = new LockedPackages();

    /**
     * A toolchain for an environment.
     *
     * @param environment the environment variables; {@code ATHANOR_NODE} (the Node.js program, else the first {@code node} on
     *     {@code PATH}) and {@code ATHANOR_CACHE} are looked at, and npm gets all of them
     */
    public NodeToolchain(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * The toolchain, installed if it is not there yet. Safe to call from several threads and processes at a time: one
     * installs, the others wait for it.
     *
     * @param progress told, in a sentence, before something that takes long begins
     * @throws ToolchainException when there is no Node.js, when it is older than 20, or when npm fails
     */
    public InstalledToolchain install(Consumer<String> progress) {
        NodeProgram node = NodeProgram.find(environment);
        Path cache = CacheDirectory.of(environment);
        Path directory = cache.resolve("toolchain-" + packages.hash());
        try {
            if (!Files.exists(directory)) {
                Files.createDirectories(cache);
                InstallLock.during(
                        cache.resolve(directory.getFileName() + ".lock"),
                        () -> progress.accept("Waiting for another process that installs miniflare and esbuild."),
                        () -> Files.exists(directory) ? directory : installInto(directory, node, progress));
            }
            Path nodeModules = directory.resolve("node_modules");
            return new InstalledToolchain(node.node(), node.version(), nodeModules, EsbuildProgram.in(nodeModules));
        } catch (IOException e) {
            throw new ToolchainException(
                    "cache " + cache,
                    "cannot be used (" + e.getMessage() + "); name a directory that can be written in "
                            + CacheDirectory.VARIABLE,
                    e);
        }
    }

    private Path installInto(Path directory, NodeProgram node, Consumer<String> progress) throws IOException {
        NpmInstall npm = new NpmInstall(node, environment);
        progress.accept("Installing miniflare and esbuild into " + directory + " (once).");
        removeUnfinished(directory);
        Path unfinished = Files.createTempDirectory(directory.getParent(), directory.getFileName() + UNFINISHED);
        packages.writeTo(unfinished);
        npm.run(unfinished);
        EsbuildProgram.in(unfinished.resolve("node_modules"));
        // What is there under its final name is complete.
        return Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void removeUnfinished(Path directory) throws IOException {
        try (Stream<Path> siblings = Files.list(directory.getParent())) {
            for (Path left : siblings.filter(
                            path -> path.getFileName().toString().startsWith(directory.getFileName() + UNFINISHED))
                    .toList()) {
                DirectoryTree.delete(left);
            }
        }
    }
}
