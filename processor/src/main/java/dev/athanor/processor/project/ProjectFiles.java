package dev.athanor.processor.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the project's directory holds.
 *
 * @param directory the project's directory, or nothing where it is not known
 */
public record ProjectFiles(Optional<Path> directory) {

    /** Whether a path is one inside the project: relative, and never above its start. */
    public static boolean isInside(String path) {
        try {
            Path normal = Path.of(path).normalize();
            return !normal.isAbsolute() && !path.startsWith("/") && !normal.startsWith("..");
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Whether it is known that there is no such file. */
    public boolean lacksFile(String path) {
        return directory
                .filter(base -> !Files.isRegularFile(base.resolve(path)))
                .isPresent();
    }

    /** Whether it is known that there is no such directory. */
    public boolean lacksDirectory(String path) {
        return directory.filter(base -> !Files.isDirectory(base.resolve(path))).isPresent();
    }

    /** The names of the files in a directory, sorted; none where that is not known. */
    public List<String> names(String path) {
        return directory
                .map(base -> base.resolve(path))
                .filter(Files::isDirectory)
                .map(ProjectFiles::list)
                .orElse(List.of());
    }

    /** What a file holds, in UTF-8; nothing where that is not known. */
    public Optional<String> text(String path) {
        return directory.map(base -> base.resolve(path)).flatMap(ProjectFiles::read);
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<String> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
