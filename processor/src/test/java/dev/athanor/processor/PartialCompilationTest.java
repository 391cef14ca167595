package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilers that look at one file, with what they made of the others earlier: as Gradle, Eclipse and IntelliJ do. */
class PartialCompilationTest {

    /** Class files have none. */
    private static final Pattern COMMENTS = Pattern.compile("(?s)\\n *(/\\*\\*.*?\\*/)");

    private static final List<String> SOURCES = List.of(
            "Api: @Worker(entrypoint = \"api.ts\", compatibilityDate = \"2026-04-01\") @QueueConsumer(queue = Tasks.class)"
                    + " public interface Api { Tasks tasks(); ObjectNamespace<Counter> counters(); @Json(\"{\\\"most\\\": null}\") Limits limits(); }",
            "Tasks: /** Work. */ @Queue public interface Tasks extends Producer<Task> {}",
            "Task: /** A task. */ public record Task(String id, Kind kind, java.util.List<Part> parts) {"
                    + " enum Kind { LATE, EARLY } sealed interface Part { record Text(String text) implements Part {}"
                    + " record Number(int number) implements Part {} } }",
            "Limits: public record Limits(java.util.Optional<String> most) {}",
            "Counter: @DurableObject public interface Counter extends Counting { int count(String name); }",
            "Counting: public interface Counting { Task last(Task.Kind ofKind); }");

    @TempDir
    Path directory;

    private Path output;

    @BeforeEach
    void compileAll() throws IOException {
        output = Files.createDirectories(directory.resolve("classes"));
        for (String source : SOURCES) {
            write(source);
        }
        try (Stream<Path> files = Files.list(directory.resolve("test"))) {
            compile(output, files.toList());
        }
    }

    @Test
    void oneFileLeavesWhatOthersMadeAsItIs() throws IOException {
        for (String source : SOURCES) {
            Map<String, String> before = files(output);
            Path file = file(source);

            compile(output, List.of(file));

            assertThat(withoutComments(files(output))).as("%s", file).isEqualTo(withoutComments(before));
        }
    }

    @Test
    void oneFileAloneMakesOnlyItsOwnFiles() throws IOException {
        Path alone = Files.createDirectories(directory.resolve("alone"));

        compile(alone, List.of(directory.resolve("test/Tasks.java")));

        assertThat(files(alone).keySet())
                .containsExactly(
                        "META-INF/athanor/test.Tasks.json",
                        "test/Tasks.class",
                        "test/TasksHandle.class",
                        "test/TasksHandle.java");
        assertThat(files(alone).get("META-INF/athanor/test.Tasks.json"))
                .isEqualTo(files(output).get("META-INF/athanor/test.Tasks.json"));
    }

    @Test
    void whatHasChangedIsGeneratedAnew() throws IOException {
        Path task = write("Task: public record Task(int number) {}");
        write("Counting: public interface Counting {}");

        compile(
                output,
                List.of(
                        task,
                        directory.resolve("test/Counting.java"),
                        directory.resolve("test/Tasks.java"),
                        directory.resolve("test/Api.java"),
                        directory.resolve("test/Counter.java")));

        assertThat(files(output).get("META-INF/athanor/types/api.d.ts"))
                .contains("readonly number: number;")
                .doesNotContain("parts");
        assertThat(files(output).get("META-INF/athanor/types/counter.d.ts")).doesNotContain("last");
    }

    @Test
    void aRefusedFileLeavesWhatItMadeBefore() throws IOException {
        Map<String, String> before = files(output);
        Path api = write(
                "Api: @Worker(entrypoint = \"api.ts\", compatibilityDate = \"2026-04-31\") public interface Api {}");

        assertThat(errors(output, List.of(api))).anyMatch(error -> error.contains("[ATH026]"));
        assertThat(files(output)).isEqualTo(before);
    }

    private Path write(String source) throws IOException {
        Path file = file(source);
        Files.createDirectories(file.getParent());
        return Files.writeString(
                file,
                "package test;\nimport dev.athanor.annotation.*;\nimport dev.athanor.binding.*;\n"
                        + source.substring(source.indexOf(':') + 2) + "\n");
    }

    private Path file(String source) {
        return directory.resolve("test/" + source.substring(0, source.indexOf(':')) + ".java");
    }

    private static void compile(Path output, List<Path> sources) throws IOException {
        assertThat(errors(output, sources)).isEmpty();
    }

    /** Compiles with what is in the output directory on the class path. */
    private static List<String> errors(Path output, List<Path> sources) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Path earlier = output.resolveSibling("classes");
        try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, null, null)) {
            List<String> options = List.of(
                    "-d",
                    output.toString(),
                    "-s",
                    output.toString(),
                    "-parameters",
                    "-classpath",
                    earlier + File.pathSeparator + System.getProperty("java.class.path"));
            JavaCompiler.CompilationTask task = javac.getTask(
                    new StringWriter(), files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new AthanorProcessor()));
            task.call();
        }
        return diagnostics.getDiagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(null))
                .toList();
    }

    private static Map<String, String> files(Path top) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(top)) {
            found.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            String name = top.relativize(file).toString().replace('\\', '/');
            texts.put(name, name.endsWith(".class") ? "" : Files.readString(file));
        }
        return texts;
    }

    private static Map<String, String> withoutComments(Map<String, String> files) {
        Map<String, String> without = new TreeMap<>();
        files.forEach((name, text) -> without.put(name, COMMENTS.matcher(text).replaceAll("")));
        return without;
    }
}
