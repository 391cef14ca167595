package dev.athanor.oracles;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** This machine's Chromium, driven by Playwright. */
public final class Chromium {

    private static final String VARIABLE = "ATHANOR_CHROMIUM";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    /**
     * Runs a script of {@code oracles/browser} with the path of the browser as its first argument.
     *
     * @param script the script's name: {@code page.mjs}
     * @throws IllegalStateException when there is no Chromium on this machine
     */
    public static ToolRun run(String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "node",
                Oracles.nodeModules().resolveSibling("browser").resolve(script).toString(),
                program().toString()));
        command.addAll(List.of(arguments));
        return Tool.run(Oracles.directory(), Map.of(), command);
    }

    private static Path program() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .map(Path::of)
                .or(() -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                        .filter(Files::isExecutable)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException(
                        "The tests of the page need Chromium: install the package chromium, or name the program in "
                                + VARIABLE));
    }
}
