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
     * @param option what {@code -Aathanor.basedir} says, if it is given; taken at its word, so that a wrong one shows in every path
     * @param classOutput where classes are written, if that is a directory on this machine; asked only when needed
     * @return nothing when neither leads to it; then paths are checked when a stage is planned
     */
    public static Optional<Path> find(Optional<String> option, Supplier<Optional<Path>> classOutput) {
        return option.isPresent()
                ? option.flatMap(ProjectDirectory::directory)
                : classOutput.get().flatMap(ProjectDirectory::above);
    }

    private static Optional<Path> directory(String path) {
        try {
            return Optional.of(Path.of(path));
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
