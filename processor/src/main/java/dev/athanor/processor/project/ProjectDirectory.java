package dev.athanor.processor.project;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The directory to which paths in annotations are relative: the one with the build file. */
public final class ProjectDirectory {

    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");

    private ProjectDirectory() {}

    /**
     * Finds the directory.
     *
     * @param option what {@code -Aathanor.basedir} says, if it is given; one that is no directory leads to nothing
     * @param classOutput where classes are written, if that is a directory on this machine; asked only when needed
     * @return nothing when neither leads to it; then paths are checked when a stage is planned
     */
    public static Optional<Path> find(Optional<String> option, Supplier<Optional<Path>> classOutput) {
        return option.isPresent()
                ? option.flatMap(ProjectDirectory::named)
                : classOutput.get().flatMap(ProjectDirectory::above);
    }

    /** The directory of that name; nothing when there is none. */
    public static Optional<Path> named(String path) {
        try {
            return Optional.of(Path.of(path)).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> above(Path start) {
        return Stream.<Path>iterate(start.toAbsolutePath(), directory -> directory != null, Path::getParent)
                .filter(directory -> BUILD_FILES.stream().anyMatch(file -> Files.exists(directory.resolve(file))))
                .findFirst();
    }
}
