package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.annotation.Worker;
import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.Manifest;
import dev.athanor.oracles.Tsc;
import dev.athanor.runtime.link.Linker;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample whose objects move: deployed as it was until now, used, and deployed as it is. */
class MovedObjectsTest {

    private static final Sample SAMPLE = Sample.MOVED_OBJECTS;

    @TempDir
    private Path directory;

    @Test
    void objectsKeepWhatTheyHoldWhenTheirClassIsRenamedAndWhenItMoves() throws Exception {
        Path before = compiledAsItWas();
        try (SampleCloud cloud = new SampleCloud(directory.resolve("cloud"))) {
            cloud.apply(SAMPLE, Linker.link(SAMPLE.app(), List.of(before)), List.of(before));
            ShopClient old = new ShopClient(cloud.address("moved-objects-dev-site"));
            assertThat(old.json("/visits").asInt()).isEqualTo(1);
            assertThat(old.json("/visits").asInt()).isEqualTo(2);
            old.post("/guestbook", "ada");
            new ShopClient(cloud.address("moved-objects-dev-polls")).post("/drinks", "tea");

            Manifest now = SAMPLE.manifest();
            Plan plan = cloud.plan(SAMPLE, now);
            assertThat(plan.toText()).contains("hands over Poll before it goes");
            cloud.apply(SAMPLE, now, DataLossConsent.none());

            ShopClient site = new ShopClient(cloud.address("moved-objects-dev-site"));
            assertThat(site.json("/visits").asInt()).isEqualTo(3);
            assertThat(site.post("/guestbook", "grace").body()).isEqualTo("[\"ada\",\"grace\"]");
            assertThat(site.post("/polls/drinks", "tea").body()).isEqualTo("{\"tea\":2}");
            assertThat(cloud.account().paths()).noneMatch(path -> path.startsWith("scripts/moved-objects-dev-polls"));
            assertThat(cloud.plan(SAMPLE, now).isEmpty())
                    .as(cloud.plan(SAMPLE, now).toText())
                    .isTrue();
        }
    }

    @Test
    void anotherProjectGetsTheObjectsThatThisOneNoLongerDeclares() throws Exception {
        Path classes = compiledAsItWas();
        Manifest giving = Linker.link(SAMPLE.app(), List.of(classes));
        Sample other = SAMPLE.ofApp("community");
        Manifest taking = takingPollsOfAnotherProject();
        try (SampleCloud cloud = new SampleCloud(directory.resolve("two"))) {
            cloud.apply(SAMPLE, giving, List.of(classes));
            new ShopClient(cloud.address("moved-objects-dev-polls")).post("/drinks", "tea");

            assertThat(cloud.plan(other, taking).toText()).contains("is expected from moved-objects-dev-polls");
            cloud.apply(other, taking, DataLossConsent.none());
            assertThat(cloud.plan(SAMPLE, giving).isEmpty()).isTrue();

            Manifest given = WithoutReferences.to("com.example.site.Polls", giving);
            Manifest without = WithoutReferences.to("com.example.site.Poll", given);
            assertThat(cloud.plan(SAMPLE, without).toText()).contains("hands over Poll before it goes");
            cloud.apply(SAMPLE, without, List.of(classes));
            cloud.apply(other, taking, DataLossConsent.none());

            assertThat(new ShopClient(cloud.address("community-dev-site"))
                            .post("/polls/drinks", "tea")
                            .body())
                    .isEqualTo("{\"tea\":2}");
            assertThat(cloud.plan(SAMPLE, without).isEmpty()).isTrue();
            assertThat(cloud.plan(other, taking).isEmpty()).isTrue();
        }
    }

    /** The same declarations in a project of another name, which get their polls from this one. */
    private static Manifest takingPollsOfAnotherProject() {
        return Manifest.of(
                "community",
                SAMPLE.manifest().declarations().stream()
                        .map(fragment -> fragment.entry() instanceof DurableObjectEntry object
                                ? Fragment.of(fragment.declaration(), fragment.id(), fromPolls(object))
                                : fragment)
                        .toList());
    }

    private static DurableObjectEntry fromPolls(DurableObjectEntry object) {
        return new DurableObjectEntry(
                object.className(),
                object.storage(),
                object.worker(),
                null,
                null,
                object.transferredFromScript() == null ? null : "moved-objects-dev-polls");
    }

    @Test
    void theCodeFitsItsTypes() {
        assertThat(Tsc.check(SAMPLE.directory().resolve("src/main/worker"), "--strict")
                        .output())
                .isEmpty();
    }

    /** Compiles the earlier declarations, as a build of that time did. */
    private Path compiledAsItWas() throws IOException, URISyntaxException {
        Path classes = Files.createDirectories(directory.resolve("before/classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            CompilationTask task = compiler.getTask(
                    null,
                    manager,
                    null,
                    List.of(
                            "-d",
                            classes.toString(),
                            "-classpath",
                            of(Worker.class).toString(),
                            "-Aathanor.basedir=" + SAMPLE.directory()),
                    null,
                    manager.getJavaFileObjectsFromPaths(
                            Shop.files(SAMPLE.directory().resolve("src/before/java"))));
            task.setProcessors(ServiceLoader.load(Processor.class));
            assertThat(task.call()).isTrue();
        }
        return classes;
    }

    private static Path of(Class<?> type) throws URISyntaxException {
        URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
        return Path.of(place);
    }
}
