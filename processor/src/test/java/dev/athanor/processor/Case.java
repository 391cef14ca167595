package dev.athanor.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A directory with Java sources, and what compiling them has to give.
 *
 * <ul>
 *   <li>{@code *.java}, in packages: the sources
 *   <li>{@code project/}: the project's directory, where the case is about its files
 *   <li>{@code expected/}: the generated files, if the sources are right
 *   <li>{@code expected.txt}: what the compiler says, if they are not
 * </ul>
 */
record Case(Path directory) {

    /** What the processor asks for to learn where files go; only a file manager in memory keeps it. */
    private static final String PROBE = "athanor.probe";

    private static final Pattern PAGE = Pattern.compile(" \\(docs/problems/ATH\\d{3}\\.md\\)$");

    private static final Path ALL = Path.of("src", "test", "resources", "cases");

    /** The cases whose names begin with a letter, sorted. */
    static Stream<Case> all(String letter) {
        try (Stream<Path> directories = Files.list(ALL)) {
            return directories
                    .filter(directory -> directory.getFileName().toString().startsWith(letter))
                    .sorted()
                    .map(Case::new)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles the sources in the order of a comparison of their paths. */
    Compilation compile(Comparator<Path> order) {
        return compile(new AthanorProcessor(), order);
    }

    /** Compiles with the processor in some wrapping. */
    Compilation compile(Processor processor, Comparator<Path> order) {
        // processing: warns of every annotation that no processor keeps from the others.
        return compile(Compiler.javac().withOptions("-Xlint:all,-processing", "-implicit:none"), processor, order);
    }

    /** Compiles with some compiler, with its options and those of the case. */
    Compilation compile(Compiler compiler, Processor processor, Comparator<Path> order) {
        List<Object> options = new ArrayList<>(compiler.options());
        Path project = directory.resolve("project");
        if (Files.isDirectory(project)) {
            options.add("-Aathanor.basedir=" + project);
        }
        return compiler.withProcessors(processor)
                .withOptions(options)
                .compile(files(".java").sorted(order).map(Case::source).toList());
    }

    /** The text of each source. */
    Stream<String> sources() {
        return files(".java").map(Case::text);
    }

    /** What the compiler says, one line each: {@code Api.java:9:18: error: …}, without the page that each problem ends with. */
    String messages(Compilation compilation) {
        return compilation.diagnostics().stream().map(this::message).collect(Collectors.joining());
    }

    /** The generated files by their paths. */
    static Map<String, String> generated(Compilation compilation) {
        return compilation.generatedFiles().stream()
                .filter(file -> file.getKind() != JavaFileObject.Kind.CLASS)
                .filter(file -> !file.getName().endsWith(PROBE))
                .collect(Collectors.toMap(Case::path, Case::text, (first, second) -> second, TreeMap::new));
    }

    /** The expected files by their paths. */
    Map<String, String> expected() {
        Path expected = directory.resolve("expected");
        return files("")
                .filter(file -> file.startsWith(expected))
                .collect(Collectors.toMap(
                        file -> expected.relativize(file).toString().replace('\\', '/'),
                        Case::text,
                        (first, second) -> second,
                        TreeMap::new));
    }

    private String message(Diagnostic<? extends JavaFileObject> diagnostic) {
        String place = diagnostic.getSource() == null
                ? ""
                : fileName(diagnostic.getSource()) + ":" + diagnostic.getLineNumber() + ":"
                        + diagnostic.getColumnNumber() + ": ";
        String kind = diagnostic.getKind().toString().toLowerCase(Locale.ROOT).replace('_', ' ');
        return place + kind + ": "
                + PAGE.matcher(diagnostic.getMessage(Locale.ROOT)).replaceFirst("") + "\n";
    }

    private static String fileName(JavaFileObject file) {
        return file.getName().substring(file.getName().lastIndexOf('/') + 1);
    }

    /** All files whose names end so, except for what belongs to expectations and the project when sources are asked for. */
    private Stream<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> ending.isEmpty() || !file.startsWith(directory.resolve("expected")))
                    .filter(file -> file.toString().endsWith(ending))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaFileObject source(Path file) {
        try {
            return JavaFileObjects.forResource(file.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(JavaFileObject file) {
        return file.getName().replaceFirst("^/?(CLASS_OUTPUT|SOURCE_OUTPUT)/", "");
    }

    private static String text(JavaFileObject file) {
        try {
            return file.getCharContent(false).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return directory.getFileName().toString();
    }
}
