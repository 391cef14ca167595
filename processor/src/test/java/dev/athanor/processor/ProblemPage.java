package dev.athanor.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of {@code docs/problems}: a title with the id, what is wrong, and examples under {@code Fails} and {@code Works}.
 *
 * @param id the problem's id
 * @param text the page
 */
record ProblemPage(String id, String text) {

    private static final Path ALL = Path.of("..", "docs", "problems");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    /**
     * An example.
     *
     * @param sources Java, each by itself
     * @param files what is to be in the project's directory beside it: a list of paths, or SQL that says its path in the first line
     */
    record Example(List<String> sources, List<String> files) {}

    static Stream<ProblemPage> all() {
        try (Stream<Path> files = Files.list(ALL)) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith("ATH"))
                    .sorted()
                    .map(file -> new ProblemPage(file.getFileName().toString().replace(".md", ""), Case.text(file)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Example fails() {
        return example("## Fails");
    }

    Example works() {
        return example("## Works");
    }

    private Example example(String title) {
        int start = text.indexOf(title);
        if (start < 0) {
            return new Example(List.of(), List.of());
        }
        int end = text.indexOf("\n## ", start);
        List<String> sources = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (MatchResult block : BLOCK.matcher(text.substring(start, end < 0 ? text.length() : end))
                .results()
                .toList()) {
            (block.group(1).equals("java") ? sources : files).add(block.group(2));
        }
        return new Example(List.copyOf(sources), List.copyOf(files));
    }

    @Override
    public String toString() {
        return id;
    }
}
