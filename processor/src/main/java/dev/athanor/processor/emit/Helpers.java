package dev.athanor.processor.emit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The declarations that Athanor writes itself. Each is a resource {@code helpers/<name>.d.ts} beside this class. */
final class Helpers {

    private Helpers() {}

    static void write(TypeScriptWriter writer, Set<String> names) {
        names.forEach(name -> writer.lines(text(name)).line());
    }

    private static String text(String name) {
        String path = "helpers/" + name + ".d.ts";
        try (InputStream resource = Helpers.class.getResourceAsStream(path)) {
            if (resource == null) {
                throw new IllegalArgumentException("No text for the helper " + name + ": " + path);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
