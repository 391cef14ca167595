package dev.athanor.processor.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources of the cases, as material. */
final class CaseSources {

    private static final Path CASES = Path.of("src", "test", "resources", "cases");

    private CaseSources() {}

    /** The programs of the cases whose names begin with a letter: {@code T} for right ones, {@code E} for those with mistakes. */
    static List<SourceProgram> of(String letter) {
        return list(CASES).stream()
                .filter(directory -> directory.getFileName().toString().startsWith(letter))
                .map(CaseSources::program)
                .toList();
    }

    private static SourceProgram program(Path directory) {
        Map<String, String> files = new TreeMap<>();
        Path expected = directory.resolve("expected");
        try (Stream<Path> found = Files.walk(directory)) {
            for (Path file : found.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(expected))
                    .toList()) {
                files.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SourceProgram(
                files, Optional.of(directory.resolve("project")).filter(Files::isDirectory));
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> found = Files.list(directory)) {
            return found.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
