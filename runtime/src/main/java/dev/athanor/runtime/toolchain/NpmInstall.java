package dev.athanor.runtime.toolchain;

import dev.athanor.runtime.process.Command;
import dev.athanor.runtime.process.Output;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs {@code npm ci}, which installs exactly what the lock file says, and no package's own scripts. */
final class NpmInstall {

    private static final List<String> ARGUMENTS =
            List.of("ci", "--ignore-scripts", "--include=optional", "--no-audit", "--no-fund", "--no-update-notifier");
    private static final int LINES_SHOWN = 20;

    private final Path npm;
    private final Map<String, String> environment;

    /** An installer with the npm beside a Node.js, or the one on the {@code PATH} where that has none. */
    NpmInstall(NodeProgram node, Map<String, String> environment) {
        Path directory = node.directory();
        this.npm = SearchPath.in(directory, "npm")
                .or(() -> new SearchPath(environment).find("npm"))
                .orElseThrow(() -> new ToolchainException(
                        "npm", "is neither in " + directory + " nor on the PATH; install it, it comes with Node.js"));
        this.environment = new HashMap<>(environment);
        // npm is a script that runs the first node it finds.
        this.environment.merge("PATH", directory.toString(), (path, first) -> first + File.pathSeparator + path);
    }

    /** Installs what the files in a directory say. */
    void run(Path directory) {
        List<String> command =
                Stream.concat(Stream.of(npm.toString()), ARGUMENTS.stream()).toList();
        Output output;
        try {
            output = new Command(command, directory, environment).run();
        } catch (IOException e) {
            throw new ToolchainException("npm", "at " + npm + " does not run (" + e.getMessage() + ")", e);
        }
        if (!output.succeeded()) {
            throw new ToolchainException(
                    "npm",
                    "could not install miniflare and esbuild (exit code " + output.exitCode()
                            + "); it needs the npm registry once. It says:\n" + lastLines(output));
        }
    }

    private static String lastLines(Output output) {
        List<String> lines = (output.out() + output.err()).lines().toList();
        return lines.stream()
                .skip(Math.max(0, lines.size() - LINES_SHOWN))
                .map(line -> "  " + line)
                .collect(Collectors.joining("\n"));
    }
}
