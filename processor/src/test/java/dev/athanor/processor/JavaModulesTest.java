package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.annotation.Worker;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects that are Java modules. */
class JavaModulesTest {

    private static final String API = """
            package com.example.shop;

            import dev.athanor.annotation.*;
            import dev.athanor.binding.*;

            @Worker(entrypoint = "api.ts", compatibilityDate = "2026-04-01")
            public interface Api {
                Tasks tasks();

                ObjectNamespace<Counter> counters();

                @Queue
                interface Tasks extends Producer<Task> {}

                record Task(String id) {}

                @DurableObject
                interface Counter {
                    int count(String name);
                }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void aModuleThatRequiresTheVocabularyGetsItsClassesWithoutAWarning() throws Exception {
        assertThat(compile("module shop { requires transitive dev.athanor.annotations; exports com.example.shop; }"))
                .isEmpty();
        assertThat(directory.resolve("classes/com/example/shop/ApiEnv.class")).exists();
        assertThat(directory.resolve("classes/com/example/shop/Api_CounterStub.class"))
                .exists();
        assertThat(directory.resolve("classes/META-INF/athanor/types/api.d.ts")).exists();
    }

    /** {@code @Generated} is of the module {@code java.compiler}. */
    @Test
    void whatIsGeneratedNeedsNoOtherModule() throws Exception {
        compile("module shop { requires dev.athanor.annotations; }");
        assertThat(Files.readString(directory.resolve("sources/com/example/shop/ApiEnv.java")))
                .doesNotContain("@Generated");

        assertThat(compile("module shop { requires dev.athanor.annotations; requires java.compiler; }"))
                .isEmpty();
        assertThat(Files.readString(directory.resolve("sources/com/example/shop/ApiEnv.java")))
                .contains("@Generated");
    }

    /** What the compiler has to say, with every warning on but that about annotations which no processor claims. */
    private List<String> compile(String module) throws IOException, URISyntaxException {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        Path sources = Files.createDirectories(directory.resolve("sources"));
        Path vocabulary = Path.of(
                Worker.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Stream<Path> files = Stream.of(
                Files.writeString(directory.resolve("module-info.java"), module),
                Files.writeString(directory.resolve("Api.java"), API));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(diagnostics, null, null)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    new StringWriter(),
                    manager,
                    diagnostics,
                    List.of(
                            "-Xlint:all,-processing",
                            "--module-path",
                            vocabulary.toString(),
                            "-d",
                            classes.toString(),
                            "-s",
                            sources.toString()),
                    null,
                    manager.getJavaFileObjectsFromPaths(files.toList()));
            task.setProcessors(List.of(new AthanorProcessor()));
            task.call();
        }
        return diagnostics.getDiagnostics().stream().map(JavaModulesTest::text).toList();
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getSource() + ": " + diagnostic.getMessage(null);
    }
}
