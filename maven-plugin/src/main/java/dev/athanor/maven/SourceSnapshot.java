package dev.athanor.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the files of a project looked like at a moment: all of them but those of its build directory, in which only compiled
 * classes count, and of directories that hold nothing of the project.
 */
record SourceSnapshot(Map<Path, Stamp> files) {

    private static final Set<String> FOREIGN = Set.of("node_modules", ".git", ".idea", ".vscode", ".wrangler");

    /** How a file is known to have changed. */
    record Stamp(long size, FileTime modified) {}

    static SourceSnapshot of(Module module) {
        Map<Path, Stamp> files = new TreeMap<>();
        Set<Path> outputs = Set.copyOf(List.of(module.buildDirectory(), module.outputDirectory()));
        module.watched().forEach(root -> read(root, outputs, files));
        return new SourceSnapshot(files);
    }

    /** The files that are new, changed or gone since an earlier moment, sorted. */
    Set<Path> changedSince(SourceSnapshot earlier) {
        Set<Path> changed = new TreeSet<>(files.keySet());
        changed.addAll(earlier.files.keySet());
        changed.removeIf(file -> files.containsKey(file) && files.get(file).equals(earlier.files.get(file)));
        return changed;
    }

    private static void read(Path root, Set<Path> outputs, Map<Path, Stamp> files) {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean foreign = FOREIGN.contains(String.valueOf(directory.getFileName()));
                    return foreign || outputs.contains(directory)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.put(file, new Stamp(attributes.size(), attributes.lastModifiedTime()));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    if (e instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw e;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
