package dev.athanor.runtime.toolchain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A directory with scripts that stand for node and npm. */
final class FakeNode {

    /** What npm does when all goes well: it makes esbuild's file, and notes that it ran. */
    static final String GOOD_NPM = """
            echo "$@" >> "$RUNS"
            mkdir -p node_modules/@esbuild/some-platform/bin
            echo esbuild > node_modules/@esbuild/some-platform/bin/esbuild
            """;

    private final Path directory;

    FakeNode(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    FakeNode node(String version) throws IOException {
        return script("node", "echo " + version + "\n");
    }

    FakeNode npm(String body) throws IOException {
        return script("npm", body);
    }

    FakeNode without(String name) throws IOException {
        Files.delete(directory.resolve(name));
        return this;
    }

    /** The environment in which these are the node and npm to be used. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", directory + ":/usr/bin:/bin");
        environment.put("ATHANOR_NODE", directory.resolve("node").toString());
        environment.put("ATHANOR_CACHE", cache().toString());
        environment.put("RUNS", directory.resolve("runs").toString());
        return environment;
    }

    Path cache() {
        return directory.resolve("cache");
    }

    /** The arguments of each time that npm ran. */
    List<String> npmRuns() throws IOException {
        Path runs = directory.resolve("runs");
        return Files.exists(runs) ? Files.readAllLines(runs) : List.of();
    }

    private FakeNode script(String name, String body) throws IOException {
        Path file = directory.resolve(name);
        Files.writeString(file, "#!/bin/sh\nset -e\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return this;
    }
}
