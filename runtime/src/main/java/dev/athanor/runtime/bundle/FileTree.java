package dev.athanor.runtime.bundle;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * The files below a directory. Links are followed, but not into directories outside of it, which might be the whole disk, and not
 * in circles.
 */
final class FileTree extends SimpleFileVisitor<Path> {

    private static final int DEEPEST = 100;

    private final Path real;
    private final List<Path> files = new ArrayList<>();

    private FileTree(Path real) {
        this.real = real;
    }

    /**
     * All files, and links that lead nowhere or to a directory that is not looked into, in no order.
     *
     * @throws IOException when a directory cannot be read
     */
    static List<Path> of(Path top) throws IOException {
        FileTree tree = new FileTree(top.toRealPath());
        Files.walkFileTree(top, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, tree);
        return List.copyOf(tree.files);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        if (directory.toRealPath().startsWith(real)) {
            return FileVisitResult.CONTINUE;
        }
        files.add(directory);
        return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        files.add(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof FileSystemLoopException) {
            files.add(file);
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
