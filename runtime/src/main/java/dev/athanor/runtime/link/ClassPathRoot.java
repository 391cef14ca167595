package dev.athanor.runtime.link;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;

/** A directory or a jar of a class path, opened so that both are read in one way. */
final class ClassPathRoot {

    private ClassPathRoot() {}

    /** What is done with an opened root. */
    interface Visit<R> {
        R visit(Path top) throws IOException;
    }

    static boolean isDirectory(Path root) {
        return Files.isDirectory(root);
    }

    /**
     * Opens a root.
     *
     * @throws IOException when it cannot be read, also when it is a file but no jar
     */
    static <R> R open(Path root, Visit<R> visit) throws IOException {
        if (isDirectory(root)) {
            return visit.visit(root);
        }
        try (FileSystem jar = FileSystems.newFileSystem(root, (ClassLoader) null)) {
            return visit.visit(jar.getPath("/"));
        } catch (ProviderNotFoundException e) {
            throw new IOException("it is neither a directory nor a jar", e);
        }
    }
}
