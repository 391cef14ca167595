package dev.athanor.runtime.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Finds out what on a class path brought a class: {@code com.example:messages in /…/messages-1.0.jar}. */
final class ClassOrigin {

    private static final String MAVEN = "META-INF/maven";
    private static final String COORDINATES = "pom.properties";

    private ClassOrigin() {}

    /** Where the class of an interface is; a nested one is in a file of its own, named with a dollar sign. */
    static Optional<String> of(String qualifiedName, List<Path> classPath) {
        return classPath.stream()
                .filter(Files::exists)
                .flatMap(root -> in(root, qualifiedName).stream())
                .findFirst();
    }

    private static Optional<String> in(Path root, String qualifiedName) {
        try {
            return ClassPathRoot.open(
                    root,
                    top -> holds(top, qualifiedName)
                            ? Optional.of(coordinates(top)
                                    .map(name -> name + " (" + root + ")")
                                    .orElse(root.toString()))
                            : Optional.empty());
        } catch (IOException e) {
            // Whoever reads the fragments has said already that this root cannot be read.
            return Optional.empty();
        }
    }

    private static boolean holds(Path top, String qualifiedName) {
        return Stream.iterate(qualifiedName.replace('.', '/'), name -> name.contains("/"), ClassOrigin::nested)
                .anyMatch(name -> Files.exists(top.resolve(name + ".class")));
    }

    /** {@code com/example/Shop/Orders} may be {@code com/example/Shop$Orders}. */
    private static String nested(String path) {
        int slash = path.lastIndexOf('/');
        return path.substring(0, slash) + "$" + path.substring(slash + 1);
    }

    /** What Maven's jars say of themselves. */
    private static Optional<String> coordinates(Path top) throws IOException {
        Path directory = top.resolve(MAVEN);
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            Optional<Path> file =
                    files.filter(found -> found.endsWith(COORDINATES)).findFirst();
            return file.isEmpty() ? Optional.empty() : Optional.of(read(file.get()));
        }
    }

    private static String read(Path file) throws IOException {
        Properties properties = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.getProperty("groupId") + ":" + properties.getProperty("artifactId");
    }
}
