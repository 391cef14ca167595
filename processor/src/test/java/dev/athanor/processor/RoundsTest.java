package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
    void whatACallbackOrATargetIsWrittenWithIsWaitedFor() {
        Compilation compilation = compile(
                List.of(
                        Map.of("First", "public record First(int number) {}"),
                        Map.of("Second", "public record Second(int number) {}")),
                source("Home", WORKER + "public interface Home {}"),
                source(
                        "Service",
                        "@Entrypoint(worker = Home.class) public interface Service { Desk open(OnCall call); }"),
                source("OnCall", "@FunctionalInterface public interface OnCall { void with(First first); }"),
                source("Desk", "@RpcTarget public interface Desk { Second ask(); }"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(Case.generated(compilation).get("META-INF/athanor/types/service.d.ts"))
                .contains("interface First", "interface Second");
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

    @Test
    void typesThatComeOneAfterTheOtherAreAllWaitedFor() {
        Compilation compilation = compile(
                List.of(
                        Map.of("Second", "public record Second(Third third) {}"),
                        Map.of("Third", "public record Third(Fourth fourth) {}"),
                        Map.of("Fourth", "public record Fourth(int number) {}")),
                API,
                source("Tasks", "@Queue public interface Tasks extends Producer<First> {}"),
                source("First", "public record First(Second second) {}"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(Case.generated(compilation).get("META-INF/athanor/types/api.d.ts"))
                .contains("interface First", "interface Second", "interface Third", "interface Fourth");
    }

    @Test
    void aConstantThatAnotherProcessorGeneratesIsReadInTheNextRound() {
        Compilation compilation = compile(
                "Names",
                "public interface Names { String TASKS = \"from-a-constant\"; int DELAY = 7; }",
                API,
                source(
                        "Tasks",
                        "@Queue(name = Names.TASKS, deliveryDelay = Names.DELAY)"
                                + " public interface Tasks extends Producer<String> {}"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(Case.generated(compilation).get("META-INF/athanor/test.Tasks.json"))
                .contains("from-a-constant", "7");
    }

    @Test
    void aConstantOnAMemberAndInANestedAnnotationIsWaitedForToo() {
        Compilation compilation = compile(
                "Names",
                "public interface Names { String LEVEL = \"debug\"; String DOMAIN = \"files.example.com\"; }",
                source("Api", WORKER + "public interface Api { @Var(Names.LEVEL) String level(); Files files(); }"),
                source(
                        "Files",
                        "@R2Bucket(domains = @R2Domain(value = Names.DOMAIN, zone = \"example.com\"))"
                                + " public interface Files extends ObjectStore {}"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(Case.generated(compilation).get("META-INF/athanor/test.Api.json"))
                .contains("debug");
        assertThat(Case.generated(compilation).get("META-INF/athanor/test.Files.json"))
                .contains("files.example.com");
    }

    @Test
    void anInterfaceThatIsExtendedIsWaitedFor() {
        Compilation compilation = compile(
                "Base",
                "public interface Base { Tasks tasks(); }",
                source("Api", WORKER + "public interface Api extends Base {}"),
                source("Tasks", "@Queue public interface Tasks extends Producer<String> {}"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(Case.generated(compilation).get("META-INF/athanor/types/api.d.ts"))
                .contains("readonly TASKS");
    }

    @Test
    void whatAnInheritedMethodReturnsIsWaitedFor() {
        Compilation compilation = compile(
                "Found",
                "public record Found(String id) {}",
                source("Api", WORKER + "public interface Api {}"),
                source("Store", "@Entrypoint(worker = Api.class) public interface Store extends Shelf {}"),
                source("Shelf", "public interface Shelf { java.util.List<Found> all(); Found find(String id); }"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(Case.generated(compilation).get("META-INF/athanor/types/store.d.ts"))
                .contains("interface Found");
    }

    @Test
    void classesInAnnotationsAreWaitedFor() {
        Compilation compilation = compile(
                "Tasks",
                "@Queue public interface Tasks extends Producer<String> {}",
                source("Api", "@QueueConsumer(queue = Tasks.class) " + WORKER + "public interface Api {}"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(Case.generated(compilation).get("META-INF/athanor/types/api.d.ts"))
                .contains("QueueHandlers");
    }

    @Test
    void nothingIsWrittenInTheLastRound() {
        Compilation compilation = Compiler.javac()
                .withOptions("-Xlint:all,-processing")
                .withProcessors(new AthanorProcessor(), new Late())
                .compile(API, source("Tasks", "@Queue public interface Tasks extends Producer<String> {}"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generatedSourceFile("test.LateApiEnv")).isEmpty();
        assertThat(compilation.warnings())
                .allSatisfy(warning -> assertThat(warning.getMessage(null)).doesNotContain("athanor", "Athanor"));
    }

    @Test
    void aMistakeElsewhereAddsNothingOfOurs() {
        Compilation compilation = Compiler.javac()
                .withProcessors(new AthanorProcessor())
                .compile(
                        API,
                        source("Tasks", "@Queue public interface Tasks extends Producer<String> {}"),
                        source("Elsewhere", "class Elsewhere { Missing missing() { return 1 + ; } }"),
                        source("Another", "class Another { int a() { return \"\"; } Missing b; }"));

        assertThat(compilation.errors())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.getSource().getName()).matches(".*(Elsewhere|Another)\\.java"));
    }

    private static Compilation compile(List<Map<String, String>> rounds, JavaFileObject... sources) {
        return Compiler.javac()
                .withProcessors(new AthanorProcessor(), new Generating(rounds))
                .compile(sources);
    }

    private static Compilation compile(String generatedName, String generated, JavaFileObject... sources) {
        return compile(List.of(Map.of(generatedName, generated)), sources);
    }

    private static JavaFileObject source(String name, String text) {
        return JavaFileObjects.forSourceString("test." + name, text(text));
    }

    private static String text(String declaration) {
        return "package test; import dev.athanor.annotation.*; import dev.athanor.binding.*; " + declaration;
    }

    /** A processor that generates some files in each round. */
    private static class Generating extends AbstractProcessor {

        private final Iterator<Map<String, String>> rounds;

        Generating(List<Map<String, String>> rounds) {
            this.rounds = rounds.iterator();
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
            if (rounds.hasNext()) {
                rounds.next().forEach(this::write);
            }
            return false;
        }

        void write(String name, String declaration) {
            try (Writer out =
                    processingEnv.getFiler().createSourceFile("test." + name).openWriter()) {
                out.write(text(declaration));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A processor that generates a declaration when no other round follows. */
    private static final class Late extends Generating {

        Late() {
            super(List.of());
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (round.processingOver()) {
                write("LateApi", WORKER + "public interface LateApi {}");
            }
            return false;
        }
    }
}
