package dev.athanor.runtime.link;

import dev.athanor.runtime.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds texts in one directory of all directories and jars of a class path. */
public final class ClassPathFiles {

    private ClassPathFiles() {}

    /**
     * The files that lie directly in a directory, in class path order and then by name.
     *
     * @param directory inside of each root: {@code META-INF/athanor/}
     * @param problems told of each root that cannot be read
     */
    public static List<ClassPathFile> in(List<Path> classPath, String directory, Consumer<Problem> problems) {
        List<ClassPathFile> found = new ArrayList<>();
        for (Path root : classPath) {
            if (Files.exists(root)) {
                try {
                    found.addAll(ClassPathRoot.open(root, top -> read(root, top, directory)));
                } catch (IOException e) {
                    problems.accept(new Problem(
                            root.toString(), "cannot be read (" + e.getMessage() + "); build the project again"));
                }
            }
        }
        return found;
    }

    private static List<ClassPathFile> read(Path root, Path top, String directory) throws IOException {
        Path inside = top.resolve(directory);
        if (!Files.isDirectory(inside)) {
            return List.of();
        }
        List<ClassPathFile> files = new ArrayList<>();
        try (Stream<Path> children = Files.list(inside)) {
            for (Path file : children.filter(Files::isRegularFile).sorted().toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                files.add(new ClassPathFile(root, directory + file.getFileName(), text));
            }
        }
        return files;
    }
}
