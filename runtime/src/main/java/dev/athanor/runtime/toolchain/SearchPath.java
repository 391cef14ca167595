package dev.athanor.runtime.toolchain;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The directories where programs are looked for. */
public final class SearchPath {

    private static final List<String> ENDINGS = File.separatorChar == '\\' ? List.of(".exe", ".cmd") : List.of("");

    private final List<Path> directories;

    /** The directories of the variable {@code PATH}. */
    public SearchPath(Map<String, String> environment) {
        // Windows names the variable in its own way.
        String value = environment.getOrDefault("PATH", environment.getOrDefault("Path", ""));
        directories = Stream.of(value.split(Pattern.quote(File.pathSeparator)))
                .filter(directory -> !directory.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** The first program of a name. */
    public Optional<Path> find(String name) {
        return directories.stream()
                .flatMap(directory -> in(directory, name).stream())
                .findFirst();
    }

    /** The program of a name in one directory. */
    static Optional<Path> in(Path directory, String name) {
        return ENDINGS.stream()
                .map(ending -> directory.resolve(name + ending))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
