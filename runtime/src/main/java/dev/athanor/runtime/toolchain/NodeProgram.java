package dev.athanor.runtime.toolchain;

import dev.athanor.runtime.process.Command;
import dev.athanor.runtime.process.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Node.js that is new enough.
 *
 * @param node the program's absolute path
 * @param version its version, without the {@code v}
 */
record NodeProgram(Path node, String version) {

    static final String VARIABLE = "ATHANOR_NODE";

    private static final int OLDEST = 20;
    private static final Pattern VERSION = Pattern.compile("v((\\d+)\\.\\d+\\.\\d+\\S*)");
    private static final String HOW = "install Node.js " + OLDEST + " or later, or name its program in " + VARIABLE;

    /**
     * The Node.js that an environment names.
     *
     * @throws ToolchainException when there is none, or when it is too old
     */
    static NodeProgram find(Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        Optional<Path> node = named.isEmpty()
                ? new SearchPath(environment).find("node")
                : Optional.of(Path.of(named)).filter(Files::isExecutable);
        Path program = node.map(Path::toAbsolutePath)
                .orElseThrow(() -> new ToolchainException(
                        "Node.js",
                        named.isEmpty()
                                ? "is not on the PATH, and the local cloud and the bundler need it; " + HOW
                                : "is not at " + named + ", where " + VARIABLE + " says; " + HOW));
        return new NodeProgram(program, version(program, environment));
    }

    /** Where the program is. */
    Path directory() {
        return Objects.requireNonNull(node.getParent(), "a program is in a directory");
    }

    private static String version(Path node, Map<String, String> environment) {
        String answer = ask(node, environment);
        Matcher matcher = VERSION.matcher(answer);
        if (!matcher.matches()) {
            throw new ToolchainException(
                    "Node.js", "at " + node + " does not say its version, but \"" + answer + "\"; " + HOW);
        }
        if (Integer.parseInt(matcher.group(2)) < OLDEST) {
            throw new ToolchainException(
                    "Node.js", "at " + node + " is version " + matcher.group(1) + ", which is too old; " + HOW);
        }
        return matcher.group(1);
    }

    private static String ask(Path node, Map<String, String> environment) {
        try {
            Path here = Path.of("").toAbsolutePath();
            Output output = new Command(List.of(node.toString(), "--version"), here, environment).run();
            return (output.succeeded() ? output.out() : output.err()).strip();
        } catch (IOException e) {
            throw new ToolchainException("Node.js", "at " + node + " does not run (" + e.getMessage() + "); " + HOW, e);
        }
    }
}
