package dev.athanor.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceSnapshotTest {

    @TempDir
    private Path project;

    private SourceSnapshot before;

    @BeforeEach
    void look() throws IOException {
        write("src/main/worker/api.ts", "a");
        write("target/classes/Api.class", "a");
        write("node_modules/left/index.js", "a");
        before = SourceSnapshot.of(module());
    }

    @Test
    void aChangedSourceIsSeen() throws IOException {
        assertThat(changedBy("src/main/worker/api.ts")).containsExactly(project.resolve("src/main/worker/api.ts"));
    }

    @Test
    void aNewFileIsSeen() throws IOException {
        assertThat(changedBy("src/main/public/index.html")).hasSize(1);
    }

    @Test
    void aFileThatIsGoneIsSeen() throws IOException {
        Files.delete(project.resolve("src/main/worker/api.ts"));

        assertThat(SourceSnapshot.of(module()).changedSince(before)).hasSize(1);
    }

    @Test
    void compiledClassesAreSeenButNothingElseOfTheBuildDirectory() throws IOException {
        assertThat(changedBy("target/classes/Api.class")).hasSize(1);
        before = SourceSnapshot.of(module());
        assertThat(changedBy("target/athanor/requests.log")).isEmpty();
    }

    @Test
    void installedPackagesAreNotLookedAt() throws IOException {
        assertThat(changedBy("node_modules/left/index.js")).isEmpty();
    }

    @Test
    void aLogAtTheTopOfTheProjectIsNotLookedAt() throws IOException {
        assertThat(changedBy("dev.log")).isEmpty();
        assertThat(changedBy(".env")).containsExactly(project.resolve(".env"));
    }

    private Set<Path> changedBy(String file) throws IOException {
        write(file, "changed");
        return SourceSnapshot.of(module()).changedSince(before);
    }

    private void write(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Module module() {
        return new Module(
                "shop",
                "dev",
                project,
                project.resolve("target"),
                List.of(project.resolve("target/classes"), project.resolve("none.jar")),
                project.resolve("target/athanor"),
                false);
    }
}
