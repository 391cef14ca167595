package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Types that other processors generate, and mistakes that later rounds bring. */
class RoundsTest {

    private static final String WORKER = "@Worker(entrypoint = \"api.ts\", compatibilityDate = \"2026-04-01\") ";

    private static final JavaFileObject API = source("Api", WORKER + "public interface Api { Tasks tasks(); }");

    @Test
    void aQueueThatAnotherProcessorGeneratesIsBoundInTheNextRound() {
        Compilation compilation = compile("Tasks", "@Queue public interface Tasks extends Producer<String> {}", API);

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generatedSourceFile("test.ApiEnv")).isPresent();
        assertThat(compilation.generatedSourceFile("test.TasksHandle")).isPresent();
    }

    @Test
    void aPayloadThatAnotherProcessorGeneratesIsTyped() {
        Compilation compilation = compile(
                "Generated",
                "public record Generated(int number) {}",
                API,
                source("Tasks", "@Queue public interface Tasks extends Producer<Task> {}"),
                source("Task", "public record Task(Generated generated) {}"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(Case.generated(compilation).get("META-INF/athanor/types/api.d.ts"))
                .contains("interface Generated");
    }

    @Test
    void aMistakeOfALaterRoundIsReportedAtTheGeneratedFile() {
        Compilation compilation = compile("Tasks", "@Queue public interface Tasks {}", API);

        assertThat(compilation.errors()).singleElement().satisfies(error -> {
            assertThat(error.getMessage(null)).contains("[ATH036]");
            assertThat(error.getSource().getName()).contains("Tasks.java");
        });
    }

    @Test
    void twoDeclarationsOfOneIdAreReportedEvenInDifferentRounds() {
        Compilation compilation = compile(
                "Other",
                "public interface Other { " + WORKER + "interface Api {} }",
                source("Api", WORKER + "public interface Api {}"));

        assertThat(compilation.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage(null)).contains("[ATH006]", "test.Api"));
    }

    private static Compilation compile(String generatedName, String generated, JavaFileObject... sources) {
        return Compiler.javac()
                .withProcessors(new AthanorProcessor(), new OneFile("test." + generatedName, text(generated)))
                .compile(sources);
    }

    private static JavaFileObject source(String name, String text) {
        return JavaFileObjects.forSourceString("test." + name, text(text));
    }

    private static String text(String declaration) {
        return "package test; import dev.athanor.annotation.*; import dev.athanor.binding.*; " + declaration;
    }

    /** A processor that generates one file in the first round. */
    private static final class OneFile extends AbstractProcessor {

        private final String name;
        private final String text;
        private boolean written;

        OneFile(String name, String text) {
            this.name = name;
            this.text = text;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                try (Writer out =
                        processingEnv.getFiler().createSourceFile(name).openWriter()) {
                    out.write(text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
