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
import java.util.regex.Pattern;

/**
 * What the files of a project looked like at a moment: all of them but those of its build directory, in which only compiled
 * classes count, those of directories that hold nothing of the project, and what lies at its top and is no source.
 */
record SourceSnapshot(Map<Path, Stamp> files) {

    /** What else may lie there, a log of this very process among it, makes no difference to what is deployed. */
    private static final Pattern SOURCE_AT_THE_TOP = Pattern.compile("\\.env|.+\\.(ts|tsx|js|jsx|mjs|cjs|json|sql)");

    private static final Set<String> FOREIGN = Set.of("node_modules", ".git", ".idea", ".vscode", ".wrangler");

    /** How a file is known to have changed. */
    record Stamp(long size, FileTime modified) {}

    static SourceSnapshot of(Module module) {
        Map<Path, Stamp> files = new TreeMap<>();
        Set<Path> outputs = Set.copyOf(List.of(module.buildDirectory(), module.outputDirectory()));
        module.watched().forEach(root -> read(root, module.directory(), outputs, files));
        return new SourceSnapshot(files);
    }

    /** The files that are new, changed or gone since an earlier moment, sorted. */
    Set<Path> changedSince(SourceSnapshot earlier) {
        Set<Path> changed = new TreeSet<>(files.keySet());
        changed.addAll(earlier.files.keySet());
        changed.removeIf(file -> files.containsKey(file) && files.get(file).equals(earlier.files.get(file)));
        return changed;
    }

    private static boolean isSource(Path file) {
        return SOURCE_AT_THE_TOP.matcher(String.valueOf(file.getFileName())).matches();
    }

    private static void read(Path root, Path top, Set<Path> outputs, Map<Path, Stamp> files) {
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
                    if (!top.equals(file.getParent()) || isSource(file)) {
                        files.put(file, new Stamp(attributes.size(), attributes.lastModifiedTime()));
                    }
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
