package dev.athanor.processor.fuzz;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sources that are compiled together.
 *
 * @param files the text of each by its path: {@code test/Api.java}
 * @param project the project's directory, where there is one
 */
record SourceProgram(Map<String, String> files, Optional<Path> project) {

    SourceProgram {
        files = new TreeMap<>(files);
    }

    static SourceProgram of(Map<String, String> files) {
        return new SourceProgram(files, Optional.empty());
    }

    String text(String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    SourceProgram with(String path, String text) {
        Map<String, String> changed = new TreeMap<>(files);
        changed.put(path, text);
        return new SourceProgram(changed, project);
    }

    /** All the text, for people. */
    @Override
    public String toString() {
        return files.entrySet().stream()
                .map(file -> "// " + file.getKey() + "\n" + file.getValue())
                .collect(Collectors.joining("\n"));
    }
}
