package dev.athanor.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample, where this build has compiled it, and copies of it. */
final class Shop {

    private Shop() {}

    /** The sample's project. */
    static Path directory() {
        return Path.of(System.getProperty("shop.directory")).toAbsolutePath().normalize();
    }

    /** What the build has generated from it. */
    static Path generated() {
        return directory().resolve("target/athanor");
    }

    /** Copies the sample's sources, without its tests and anything that was built. */
    static Path copySources(Path to) throws IOException {
        Files.createDirectories(to);
        Files.copy(directory().resolve("pom.xml"), to.resolve("pom.xml"));
        copy(directory().resolve("src/main"), to.resolve("src/main"));
        return to;
    }

    /** Copies a directory with all that is in it. */
    static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    /** The files below a directory, sorted; none when there is no such directory. */
    static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text in a file, which has to hold it. */
    static void edit(Path file, String text, String replacement) throws IOException {
        String before = Files.readString(file);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(file + " does not hold: " + text);
        }
        Files.writeString(file, before.replace(text, replacement));
    }
}
