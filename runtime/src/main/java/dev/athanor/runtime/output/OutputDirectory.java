package dev.athanor.runtime.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A directory of generated files.
 *
 * @param directory the directory
 * @param owned the directories in it whose files all are generated, so that others are left from an earlier run
 */
record OutputDirectory(Path directory, List<String> owned) {

    /**
     * Makes the directory hold these files.
     *
     * @param files path, with slashes, to text
     * @return the files written or removed, sorted
     */
    List<Path> update(Map<String, String> files) throws IOException {
        Set<Path> changed = new TreeSet<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
            if (!Files.isRegularFile(path) || !Arrays.equals(Files.readAllBytes(path), bytes)) {
                Files.createDirectories(path.resolveSibling(""));
                Files.write(path, bytes);
                changed.add(path);
            }
        }
        for (String name : owned) {
            changed.addAll(removeStale(directory.resolve(name), files.keySet()));
        }
        return List.copyOf(changed);
    }

    private Set<Path> removeStale(Path top, Set<String> wanted) throws IOException {
        Set<Path> stale = new TreeSet<>();
        if (Files.isDirectory(top)) {
            try (Stream<Path> files = Files.walk(top)) {
                files.filter(Files::isRegularFile)
                        .filter(file -> !wanted.contains(
                                directory.relativize(file).toString().replace('\\', '/')))
                        .forEach(stale::add);
            }
        }
        for (Path file : stale) {
            Files.delete(file);
        }
        return stale;
    }
}
