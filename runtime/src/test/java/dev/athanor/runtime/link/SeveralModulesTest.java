package dev.athanor.runtime.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.manifest.AssetSettings;
import dev.athanor.manifest.Binding;
import dev.athanor.manifest.D1DatabaseEntry;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.manifest.WorkerEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stack may be declared in several modules of one build, and in jars. */
class SeveralModulesTest {

    private static final WorkerEntry USERS = WorkerEntry.of("src/main/worker/users.ts", "2026-04-01");

    @TempDir
    private Path build;

    private Path app;
    private Path classes;

    @BeforeEach
    void modules() throws IOException {
        app = Files.createDirectories(build.resolve("app"));
        Files.createFile(app.resolve("pom.xml"));
        Files.createFile(Files.createDirectories(build.resolve("users")).resolve("pom.xml"));
        classes = app.resolve("target/classes");
    }

    @Test
    void theFilesOfAnotherModuleAreLookedUpThere() throws IOException {
        declare(USERS).directory(build.resolve("users/target/classes"));

        assertThat(users("users/target/classes").code()).satisfies(code -> {
            assertThat(code.cwd()).isEqualTo("../users");
            assertThat(code.entrypoint()).isEqualTo("src/main/worker/users.ts");
        });
    }

    @Test
    void aJarThatAnotherModuleHasJustBuiltIsThatModule() throws IOException {
        Files.createDirectories(build.resolve("users/target"));
        declare(USERS).jar(build.resolve("users/target/users-1.0.jar"));

        assertThat(users("users/target/users-1.0.jar").code())
                .satisfies(code -> assertThat(code.cwd()).isEqualTo("../users"));
    }

    @Test
    void filesOutsideOfAProjectAreNobodysBusiness() throws IOException {
        for (String path : List.of("../../../etc/passwd", "/etc/passwd", "a/../../b.sql")) {
            D1DatabaseEntry database = new D1DatabaseEntry(null, null, null, List.of(path), null, null, null, false);
            Path jar = new ClassPathBuilder()
                    .declare("users.Db", database)
                    .jar(Files.createDirectories(build.resolve("users/target")).resolve("users-1.0.jar"));

            assertThatThrownBy(() -> Linker.link("app", List.of(jar), app))
                    .hasMessageContaining("users.Db: names " + path + ", which is outside of its project");
        }
        for (String path : List.of("../worker.ts", "/worker.ts")) {
            declare(WorkerEntry.of(path, "2026-04-01")).directory(classes);
            assertThatThrownBy(() -> Linker.link("app", List.of(classes), app))
                    .hasMessageContaining("users.Users: names " + path + ", which is outside of its project");
        }
    }

    @Test
    void linksDoNotLeadOutOfAProject() throws IOException {
        Path elsewhere = Files.createDirectories(build.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("users.ts"), "secret");
        Path worker = Files.createDirectories(app.resolve("src/main")).resolve("worker");
        declare(USERS).directory(classes);

        Files.createSymbolicLink(worker, elsewhere);
        assertThatThrownBy(() -> Linker.link("app", List.of(classes), app))
                .hasMessageContaining("src/main/worker/users.ts, which a link leads out of the project");

        Files.delete(worker);
        Files.createSymbolicLink(worker, worker);
        assertThatThrownBy(() -> Linker.link("app", List.of(classes), app))
                .hasMessageContaining("a link leads nowhere, or cannot be followed");

        Files.delete(worker);
        Files.createSymbolicLink(worker, Files.createDirectories(app.resolve("code")));
        assertThat(Linker.link("app", List.of(classes), app).declarations()).hasSize(1);
    }

    @Test
    void ownFilesStayAsTheyAreWritten() throws IOException {
        declare(USERS).directory(classes);

        assertThat(users("app/target/classes")).isEqualTo(USERS);
    }

    @Test
    void filesOfDatabasesAreOfTheirModuleToo() throws IOException {
        D1DatabaseEntry database = new D1DatabaseEntry(
                null, "src/main/migrations", null, List.of("src/main/data/users.sql"), null, null, null, false);
        new ClassPathBuilder().declare("users.Db", database).directory(build.resolve("users/target/classes"));

        Manifest manifest = Linker.link("app", List.of(build.resolve("users/target/classes")), app);

        D1DatabaseEntry linked =
                (D1DatabaseEntry) manifest.declarations().get(0).entry();
        assertThat(linked.migrations()).isEqualTo("../users/src/main/migrations");
        assertThat(linked.importFiles()).containsExactly("../users/src/main/data/users.sql");
    }

    @Test
    void aJarFromARepositoryHasNoFilesAndSaysSo() throws IOException {
        Path repository = Files.createDirectories(build.resolve("repository"));
        WorkerEntry site = new WorkerEntry(
                null,
                null,
                USERS.compatibility(),
                USERS.addresses(),
                USERS.settings(),
                AssetSettings.of("src/main/public"),
                USERS.triggers(),
                USERS.lifecycle(),
                List.of());
        Path jar = declare(site).jar(repository.resolve("users-1.0.jar"));

        assertThatThrownBy(() -> Linker.link("app", List.of(jar), app))
                .hasMessageContaining("users.Users: comes from " + jar + ", where its file src/main/public is not")
                .hasMessageContaining("@WorkerRef");
    }

    @Test
    void aJarWithQueuesAndRecordsNeedsNoFiles() throws IOException {
        Path repository = Files.createDirectories(build.resolve("repository"));
        Path jar = new ClassPathBuilder()
                .declare("messages.Mail", new QueueEntry("mail"))
                .jar(repository.resolve("messages-1.0.jar"));

        assertThat(Linker.link("app", List.of(jar), app).declarations())
                .extracting(Fragment::declaration)
                .containsExactly("messages.Mail");
    }

    @Test
    void aClassThatWasCompiledWithoutTheProcessorIsNamedWithItsArtifact() throws IOException {
        Path repository = Files.createDirectories(build.resolve("repository"));
        Path jar = new ClassPathBuilder()
                .file("messages/Queues$Mail.class", new byte[] {1})
                .file(
                        "META-INF/maven/com.example/messages/pom.properties",
                        "groupId=com.example\nartifactId=messages\nversion=1.0\n")
                .jar(repository.resolve("messages-1.0.jar"));
        new ClassPathBuilder()
                .declare(
                        "app.Api",
                        USERS.withBindings(
                                List.of(new Binding("MAIL", "mail", new DeclaredTarget("messages.Queues.Mail")))))
                .directory(classes);

        assertThatThrownBy(() -> Linker.link("app", List.of(classes, jar)))
                .hasMessageContaining(
                        "app.Api: binds messages.Queues.Mail in mail(), which is not declared by anything")
                .hasMessageContaining("its class is in com.example:messages (" + jar
                        + "), which was compiled without Athanor's processor");
    }

    private static ClassPathBuilder declare(WorkerEntry worker) {
        return new ClassPathBuilder().declare("users.Users", worker);
    }

    private WorkerEntry users(String root) {
        Manifest manifest = Linker.link("app", List.of(build.resolve(root)), app);
        return (WorkerEntry) manifest.declarations().get(0).entry();
    }
}
