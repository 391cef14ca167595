package dev.athanor.runtime.link;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the project that a directory or jar of a class path was built from: {@code users/target/users-1.0.jar}, {@code users}. */
public final class ModuleDirectory {

    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");

    private ModuleDirectory() {}

    /** The nearest directory above that has a build file; nothing for a jar that lies in a repository. */
    public static Optional<Path> of(Path root) {
        return Stream.iterate(root.toAbsolutePath().normalize(), path -> path != null, Path::getParent)
                .filter(directory -> BUILD_FILES.stream().anyMatch(file -> Files.exists(directory.resolve(file))))
                .findFirst();
    }
}
