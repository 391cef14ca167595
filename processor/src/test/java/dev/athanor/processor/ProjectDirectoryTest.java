package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.project.ProjectDirectory;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectDirectoryTest {

    @TempDir
    private Path project;

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "build.gradle", "build.gradle.kts"})
    void isTheNearestOneWithABuildFileAboveTheClasses(String buildFile) throws IOException {
        Files.createFile(project.resolve(buildFile));

        assertThat(ProjectDirectory.find(Optional.empty(), () -> Optional.of(project.resolve("target/classes"))))
                .contains(project);
    }

    @Test
    void isWhatTheOptionSays() {
        assertThat(ProjectDirectory.find(Optional.of(project.toString()), Optional::empty))
                .contains(project);
    }

    @Test
    void aWrongOptionLeadsNowhereElse() throws IOException {
        Files.createFile(project.resolve("pom.xml"));
        Path missing = project.resolve("missing");

        assertThat(ProjectDirectory.find(Optional.of(missing.toString()), () -> Optional.of(project)))
                .isEmpty();
    }

    @Test
    void javacFindsItAndTheProcessorMissesAFileInIt() throws IOException {
        Files.createFile(project.resolve("pom.xml"));
        Path source = Files.writeString(project.resolve("Api.java"), """
                        import dev.athanor.annotation.Worker;

                        @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
                        public interface Api {}
                        """);

        assertThat(javac(source)).contains("Api.java:3:", "[ATH049]");

        Files.createDirectories(project.resolve("src"));
        Files.createFile(project.resolve("src/api.ts"));
        assertThat(javac(source)).isEmpty();
        assertThat(project.resolve("target/classes/META-INF/athanor/Api.json")).exists();
        assertThat(project.resolve("target/classes/athanor.probe")).doesNotExist();
    }

    private String javac(Path source) throws IOException {
        Path classes = Files.createDirectories(project.resolve("target/classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    messages, files, null, List.of("-d", classes.toString()), null, files.getJavaFileObjects(source));
            task.setProcessors(List.of(new AthanorProcessor()));
            task.call();
        }
        return messages.toString();
    }
}
