package dev.athanor.runtime.link;

import static dev.athanor.runtime.link.Workers.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.KvNamespaceEntry;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.PullSettings;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.runtime.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkerTest {

    private static final QueueEntry QUEUE = new QueueEntry(null);

    @TempDir
    private Path directory;

    private final ClassPathBuilder classes = new ClassPathBuilder();

    @Test
    void directoriesAndJarsAreJoinedAndSorted() throws IOException {
        classes.declare("shop.Api", worker().binds("messages.Mail").entry());
        Path jar = new ClassPathBuilder().declare("messages.Mail", QUEUE).jar(directory.resolve("messages.jar"));

        Manifest manifest = Linker.link("shop", List.of(classes.directory(directory.resolve("classes")), jar));

        assertThat(manifest.app()).isEqualTo("shop");
        assertThat(manifest.declarations())
                .extracting(Fragment::declaration)
                .containsExactly("messages.Mail", "shop.Api");
    }

    @Test
    void theOrderOfTheClassPathDoesNotMatter() throws IOException {
        Path first = new ClassPathBuilder().declare("a.One", QUEUE).jar(directory.resolve("1.jar"));
        Path second = new ClassPathBuilder().declare("b.Two", QUEUE).jar(directory.resolve("2.jar"));

        assertThat(Linker.link("shop", List.of(first, second))).isEqualTo(Linker.link("shop", List.of(second, first)));
    }

    @Test
    void aMissingDeclarationNamesWhoNeedsItAndWhatToAdd() {
        classes.declare(
                        "shop.Api",
                        worker().binds("messages.Mail")
                                .consumes("a.In", "a.Out")
                                .entry())
                .declare("shop.Service", new EntrypointEntry("shop.Gone", "Service"));

        assertThat(problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "shop.Api: consumes a.In, which is not declared by anything on the class path; add the module or jar"
                                + " that declares it, compiled with Athanor's processor",
                        "shop.Api: sends what failed to a.Out, which is not declared by anything on the class path; add the"
                                + " module or jar that declares it, compiled with Athanor's processor",
                        "shop.Api: binds messages.Mail in mail(), which is not declared by anything on the class path; add the"
                                + " module or jar that declares it, compiled with Athanor's processor",
                        "shop.Service: belongs to shop.Gone, which is not declared by anything on the class path; add the"
                                + " module or jar that declares it, compiled with Athanor's processor");
    }

    @Test
    void aReferenceToAnotherKindIsRefused() {
        classes.declare("shop.Api", worker().consumes("shop.Cache", null).entry())
                .declare("shop.Cache", KvNamespaceEntry.of(null));

        assertThat(problems())
                .containsExactly(new Problem(
                        "shop.Api", "consumes shop.Cache, which is not declared as a queue; compile both again"));
    }

    @Test
    void twoDeclarationsOfOneIdAreRefused() {
        classes.declare("a.Tasks", QUEUE).declare("b.Tasks", QUEUE);

        assertThat(problems())
                .containsExactly(new Problem(
                        "b.Tasks",
                        "has the id tasks, which a.Tasks has too; rename one of the two interfaces [ATH006]"));
    }

    @Test
    void twoConsumersOfOneQueueAreRefused() {
        classes.declare("a.In", QUEUE)
                .declare("a.One", worker().consumes("a.In", null).entry())
                .declare("a.Two", worker().consumes("a.In", null).entry());

        assertThat(problems())
                .containsExactly(new Problem(
                        "a.In",
                        "is consumed by a.One and by a.Two, and a queue has one consumer; remove @QueueConsumer or @PullConsumer"
                                + " from all but one [ATH041]"));
    }

    @Test
    void aQueueThatAWorkerConsumesAndProgramsPullFromIsRefused() {
        classes.declare("a.In", new QueueEntry(null, null, null, null, PullSettings.DEFAULT, false))
                .declare("a.One", worker().consumes("a.In", null).entry());

        assertThat(problems())
                .containsExactly(new Problem(
                        "a.In",
                        "is consumed by a.One and by programs that pull, and a queue has one consumer; remove"
                                + " @QueueConsumer or @PullConsumer from all but one [ATH041]"));
    }

    @Test
    void aDeadLetterCycleIsToldOnce() {
        classes.declare("a.In", QUEUE)
                .declare("a.Mid", QUEUE)
                .declare("a.Out", QUEUE)
                .declare(
                        "a.Api",
                        worker().consumes("a.In", "a.Mid")
                                .consumes("a.Mid", "a.Out")
                                .consumes("a.Out", "a.Mid")
                                .entry());

        assertThat(problems())
                .containsExactly(
                        new Problem(
                                "a.Mid",
                                "is its own dead letter queue in the end (a.Mid → a.Out → a.Mid); let the last of them have none [ATH185]"));
    }

    @Test
    void aDurableObjectOfTwoWorkersIsRefused() {
        classes.declare("a.Counter", DurableObjectEntry.of("Counter", "sqlite"))
                .declare("a.One", worker().binds("a.Counter").entry())
                .declare("a.Two", worker().binds("a.Counter").entry());

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.subject()).isEqualTo("a.Counter");
            assertThat(problem.message())
                    .startsWith(
                            "is bound by a.One and by a.Two, so that it is not clear which of them hosts the class");
        });
    }

    @Test
    void twoDeclarationsOfOneExportedClassAreRefused() {
        classes.declare("a.Counter", DurableObjectEntry.of("Counter", "sqlite"))
                .declare("a.CounterService", new EntrypointEntry("a.Api", "Counter"))
                .declare("a.Api", worker().binds("a.Counter").entry());

        assertThat(problems())
                .containsExactly(new Problem(
                        "a.CounterService",
                        "is the class Counter of a.Api, as a.Counter is; give one of them another className [ATH039]"));
    }

    @Test
    void allProblemsComeAtOnce() {
        classes.declare("a.Tasks", QUEUE)
                .declare("b.Tasks", QUEUE)
                .declare(
                        "a.One",
                        worker().consumes("a.Tasks", null).binds("c.Gone").entry())
                .declare("a.Two", worker().consumes("a.Tasks", null).entry());

        assertThat(problems()).hasSize(3);
    }

    @Test
    void aFragmentOfANewerVersionIsSaidToBeNewer() throws IOException {
        classes.file("META-INF/athanor/a.Tasks.json", "{\"format\": 99, \"what\": \"ever\"}");

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("a.Tasks.json: ")
                        .contains("META-INF/athanor/a.Tasks.json has form 99", "newer version of Athanor"));
    }

    @Test
    void brokenFragmentsAreAllNamed() {
        classes.file("META-INF/athanor/a.Tasks.json", "{").file("META-INF/athanor/b.Tasks.json", "{}");

        assertThat(problems()).extracting(Problem::subject).containsExactly("a.Tasks.json", "b.Tasks.json");
    }

    @Test
    void aFileThatIsNoJarIsNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("broken.jar"), "no zip");
        Path good = classes.declare("a.Tasks", QUEUE).directory(directory.resolve("classes"));

        assertThatThrownBy(() -> Linker.link("shop", List.of(good, file)))
                .isInstanceOf(LinkException.class)
                .hasMessageContaining("broken.jar: cannot be read");
    }

    @Test
    void oneDeclarationTwiceIsFineWhenBothSayTheSame() throws IOException {
        Path first = classes.declare("a.Tasks", QUEUE).directory(directory.resolve("classes"));
        Path second = classes.jar(directory.resolve("same.jar"));
        Path other = new ClassPathBuilder()
                .declare("a.Tasks", new QueueEntry("other"))
                .jar(directory.resolve("other.jar"));

        assertThat(Linker.link("shop", List.of(first, second)).declarations()).hasSize(1);
        assertThatThrownBy(() -> Linker.link("shop", List.of(first, other)))
                .isInstanceOf(LinkException.class)
                .hasMessageContaining("a.Tasks: is declared twice and differently")
                .hasMessageContaining("other.jar");
    }

    @Test
    void annotatedClassesWithoutFragmentsPointToTheProcessor() throws IOException {
        classes.file("a/Api.class", "…Ldev/athanor/annotation/Worker;…").file("a/Plain.class", "…Ljava/lang/Object;…");
        Path fragments = new ClassPathBuilder().declare("b.Tasks", QUEUE).jar(directory.resolve("tasks.jar"));
        Path notProcessed = classes.directory(directory.resolve("classes"));

        for (List<Path> classPath : List.of(List.of(notProcessed), List.of(notProcessed, fragments))) {
            LinkException e = catchThrowableOfType(LinkException.class, () -> Linker.link("shop", classPath));
            assertThat(e.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message())
                            .startsWith(
                                    "a.Api carries Athanor's annotations, but the compiler did not run Athanor's processor")
                            .contains("<annotationProcessorPaths>"));
        }
    }

    @Test
    void nothingAtAllSaysWhatWasLookedAt() {
        Path absent = directory.resolve("target").resolve("classes");

        assertThatThrownBy(() -> Linker.link("shop", List.of(absent)))
                .isInstanceOf(LinkException.class)
                .hasMessage("class path: holds nothing that is declared with Athanor's annotations (in " + absent
                        + "); " + absent + " does not exist: compile the project first");
    }

    @Test
    void anAppNameThatCannotBeginAHostNameIsRefused() throws IOException {
        Path classPath = classes.declare("a.Tasks", QUEUE).directory(directory.resolve("classes"));

        for (String app : List.of("", "Shop", "-shop", "my.shop", "shop_1")) {
            assertThatThrownBy(() -> Linker.link(app, List.of(classPath)))
                    .as(app)
                    .isInstanceOf(LinkException.class)
                    .hasMessageContaining("app " + app + ": must be lower-case letters, digits and dashes");
        }
    }

    @Test
    void aProblemSaysTheFileAndTheLineOfTheElementThatItIsAbout() throws IOException {
        Path module = Files.createDirectories(directory.resolve("shop"));
        Files.createFile(module.resolve("pom.xml"));
        Path sources = Files.createDirectories(module.resolve("src/main/java/a"));
        Files.writeString(sources.resolve("In.java"), """
                package a;

                /** The interface In. */
                @Queue
                public interface In extends Producer<String> {}
                """);
        Files.writeString(sources.resolve("Api.java"), """
                package a;

                // mail();
                @Worker
                interface Api {
                    Gone mail();

                    @Queue interface Nested {}
                }
                """);
        Path compiled = classes.declare("a.In", QUEUE)
                .declare(
                        "a.Api", worker().consumes("a.In", null).binds("b.Mail").entry())
                .declare("a.Two", worker().consumes("a.In", null).entry())
                .declare("a.Api.Nested", worker().consumes("a.In", null).entry())
                .directory(module.resolve("target/classes"));

        LinkException e =
                catchThrowableOfType(LinkException.class, () -> Linker.link("shop", List.of(compiled), directory));

        assertThat(e.problems())
                .extracting(Problem::subject)
                .containsExactly("a.Api (shop/src/main/java/a/Api.java:6)", "a.In (shop/src/main/java/a/In.java:5)");
    }

    @Test
    void eachIdOfARuleHasItsPage() {
        assertThat(Stream.concat(LinkRules.WHOLE.stream(), LinkRules.STAGE.stream())
                        .flatMap(rule -> rule.id().stream()))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(Path.of("..", "docs", "problems", id + ".md"))
                        .exists());
    }

    private List<Problem> problems() {
        return catchThrowableOfType(
                        LinkException.class,
                        () -> Linker.link("shop", List.of(classes.directory(directory.resolve("classes")))))
                .problems();
    }
}
