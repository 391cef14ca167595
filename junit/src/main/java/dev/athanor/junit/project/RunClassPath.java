package dev.athanor.junit.project;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * The directories and jars that this JVM runs from: its class path and its module path, with what the manifests of jars name. Build
 * tools and IDEs put a long class path into the manifest of one jar.
 */
final class RunClassPath {

    private static final List<String> PROPERTIES =
            List.of("java.class.path", "surefire.test.class.path", "jdk.module.path");

    private RunClassPath() {}

    static List<Path> current() {
        Deque<Path> left = new ArrayDeque<>();
        for (String property : PROPERTIES) {
            for (String entry : System.getProperty(property, "").split(File.pathSeparator, -1)) {
                if (!entry.isEmpty()) {
                    left.add(Path.of(entry).toAbsolutePath().normalize());
                }
            }
        }
        return withNamed(left);
    }

    private static List<Path> withNamed(Deque<Path> left) {
        Set<Path> found = new LinkedHashSet<>();
        while (!left.isEmpty()) {
            Path root = left.remove();
            if (Files.exists(root) && found.add(root) && Files.isRegularFile(root)) {
                left.addAll(namedBy(root));
            }
        }
        return List.copyOf(found);
    }

    /** What the manifest of a jar says that belongs to the class path too. */
    private static List<Path> namedBy(Path jar) {
        try (JarFile opened = new JarFile(jar.toFile())) {
            Manifest manifest = opened.getManifest();
            String names =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            List<Path> paths = new ArrayList<>();
            for (String name : names == null ? new String[0] : names.strip().split("\\s+")) {
                URI uri = jar.toUri().resolve(name);
                if ("file".equals(uri.getScheme())) {
                    paths.add(Path.of(uri).normalize());
                }
            }
            return paths;
        } catch (IOException | IllegalArgumentException e) {
            // Whoever reads the jar's declarations says that it can't be read.
            return List.of();
        }
    }
}
