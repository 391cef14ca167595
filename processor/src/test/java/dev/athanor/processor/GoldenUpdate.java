package dev.athanor.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Rewrites expectations, only when asked to by {@code -Dgolden.update=true}. */
final class GoldenUpdate {

    private GoldenUpdate() {}

    static boolean isAskedFor() {
        return Boolean.getBoolean("golden.update");
    }

    static void write(Path directory, Map<String, String> files) {
        delete(directory);
        files.forEach((path, text) -> write(directory.resolve(path), text));
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
