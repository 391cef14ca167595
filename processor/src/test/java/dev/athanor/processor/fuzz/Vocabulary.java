package dev.athanor.processor.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The annotations that a user can write. */
final class Vocabulary {

    private static final Path SOURCES =
            Path.of("..", "annotations", "src", "main", "java", "dev", "athanor", "annotation");

    private Vocabulary() {}

    /** Those that may stand on an element of some form. */
    static List<Class<?>> on(ElementType target) {
        return all().stream()
                .filter(type ->
                        Arrays.asList(type.getAnnotation(Target.class).value()).contains(target))
                .<Class<?>>map(type -> type)
                .toList();
    }

    private static List<Class<?>> all() {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                    .sorted()
                    .<Class<?>>map(name -> load("dev.athanor.annotation." + name.replace(".java", "")))
                    .filter(Class::isAnnotation)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
