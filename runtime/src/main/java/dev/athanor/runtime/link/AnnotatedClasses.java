package dev.athanor.runtime.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds class files that carry Athanor's annotations, by the annotations' descriptors in the constant pool. Where there are
 * such classes and no fragments, the compiler did not run the processor.
 */
final class AnnotatedClasses {

    private static final String DESCRIPTOR = "Ldev/athanor/annotation/";
    private static final String OWN_CLASSES = "dev/athanor/";

    private AnnotatedClasses() {}

    /** Their names, sorted; none where the root cannot be read. */
    static List<String> in(Path root) {
        try {
            return Files.exists(root) ? ClassPathRoot.open(root, AnnotatedClasses::scan) : List.of();
        } catch (IOException e) {
            // Whoever reads the fragments has said already that this root cannot be read.
            return List.of();
        }
    }

    private static List<String> scan(Path top) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = top.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".class") && !name.startsWith(OWN_CLASSES) && carriesAnnotations(file)) {
                    names.add(name.substring(0, name.length() - ".class".length())
                            .replace('/', '.')
                            .replace('$', '.'));
                }
            }
        }
        return names;
    }

    private static boolean carriesAnnotations(Path classFile) throws IOException {
        // One character for each byte, so that searching the text is searching the bytes.
        return new String(Files.readAllBytes(classFile), StandardCharsets.ISO_8859_1).contains(DESCRIPTOR);
    }
}
