package dev.athanor.oracles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * alchemy 0.94.0, as it comes from npm: a program that deploys a stack to whatever answers Cloudflare's API. It reports nothing
 * to anybody, and keeps its state in the directory of the project, which goes with it.
 */
public final class Alchemy implements AutoCloseable {

    private final Path project;

    private Alchemy(Path project) {
        this.project = project;
    }

    /**
     * Copies a project to where its imports of {@code alchemy} are found: Node looks for packages in the folders above.
     *
     * @param files files and directories of the project, {@code alchemy.run.ts} among them
     */
    public static Alchemy copy(Path project, String... files) {
        try {
            Path target = Files.createDirectories(Oracles.directory().resolve("target"));
            Path copy = Files.createTempDirectory(target, "alchemy");
            for (String file : files) {
                copy(project.resolve(file), copy.resolve(file));
            }
            return new Alchemy(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Changes the copy.
     *
     * @throws IllegalArgumentException when the file does not hold the text exactly once
     */
    public void edit(String file, String text, String replacement) {
        try {
            String before = Files.readString(project.resolve(file));
            if (before.split(Pattern.quote(text), -1).length != 2) {
                throw new IllegalArgumentException(file + " does not hold \"" + text + "\" once");
            }
            Files.writeString(project.resolve(file), before.replace(text, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs {@code alchemy.run.ts}.
     *
     * @param account what says which account: {@code CLOUDFLARE_BASE_URL}, {@code CLOUDFLARE_API_TOKEN} …, and the variables
     *     that the program reads
     * @param arguments {@code --destroy}
     */
    public ToolRun run(Map<String, String> account, String... arguments) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "HOME", project.toString(),
                "USERPROFILE", project.toString(),
                "XDG_CONFIG_HOME", project.toString(),
                "DO_NOT_TRACK", "1",
                "ALCHEMY_TELEMETRY_DISABLED", "1",
                "ALCHEMY_CI_STATE_STORE_CHECK", "false",
                "ALCHEMY_PASSWORD", "of the tests",
                "NO_COLOR", "1"));
        environment.putAll(account);
        Oracles.nodeModules();
        return Tool.run(
                project,
                environment,
                Stream.concat(Stream.of(Oracles.node22().toString(), "alchemy.run.ts"), Stream.of(arguments))
                        .toList());
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path path : paths(from)) {
            Path copy = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(path, copy);
            }
        }
    }

    private static List<Path> paths(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.toList();
        }
    }

    /** Deletes the copy. */
    @Override
    public void close() {
        try {
            for (Path path :
                    paths(project).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
