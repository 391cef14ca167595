package dev.athanor.runtime.output;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** How a generated module imports a worker's code. */
final class EntrypointPath {

    private static final Pattern IMPLIED_ENDING = Pattern.compile("(?<!\\.d)\\.(tsx?|jsx?)$");
    private static final Pattern MODULE_ENDING = Pattern.compile("\\.([mc])ts$");

    private EntrypointPath() {}

    /**
     * What is written after {@code from}: without {@code .ts}, and {@code .mts} by the name of what it becomes.
     *
     * @param directory where the importing module lies
     * @param entrypoint the code, relative to the project's directory
     */
    static String specifier(Path projectDirectory, Path directory, String entrypoint) {
        Path from = directory.toAbsolutePath().normalize();
        Path to = projectDirectory.toAbsolutePath().resolve(entrypoint).normalize();
        String path = from.relativize(to).toString().replace('\\', '/');
        String relative = path.startsWith(".") ? path : "./" + path;
        return MODULE_ENDING
                .matcher(IMPLIED_ENDING.matcher(relative).replaceFirst(""))
                .replaceFirst(".$1js");
    }
}
