package dev.athanor.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a change of the sources is deployed, in a time that the test moves. */
class SourceWatchTest {

    @TempDir
    private Path project;

    private Instant now = Instant.parse("2026-04-01T00:00:00Z");
    private Path source;
    private Path compiled;
    private SourceWatch watch;

    @BeforeEach
    void begin() throws IOException {
        source = write("src/main/worker/api.ts", "a");
        compiled = write("target/classes/Api.class", "a");
        Module module = new Module(
                "shop",
                "dev",
                project,
                project.resolve("target"),
                List.of(project.resolve("target/classes")),
                project.resolve("target/athanor"),
                false);
        watch = SourceWatch.of(module, () -> now);
    }

    @Test
    void aSourceIsTakenAsSoonAsItRests() throws IOException {
        write("src/main/worker/api.ts", "longer");

        assertThat(watch.look()).isEmpty();
        assertThat(watch.look()).containsExactly(source);
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void classesAreTakenWhenTheCompilerHasWrittenTheLastOfThem() throws IOException {
        write("target/classes/Api.class", "longer");
        assertThat(watch.look()).isEmpty();
        after(200);
        assertThat(watch.look()).isEmpty();
        write("target/classes/Tasks.class", "one more");
        assertThat(watch.look()).isEmpty();
        after(200);
        assertThat(watch.look()).isEmpty();
        after(100);

        assertThat(watch.look()).hasSize(2);
    }

    @Test
    void classesThatTheCompilerRemovesAreWaitedFor() throws IOException {
        Files.delete(compiled);
        assertThat(watch.look()).isEmpty();
        after(2_000);
        assertThat(watch.look()).isEmpty();
        write("target/classes/Api.class", "compiled again");
        assertThat(watch.look()).isEmpty();
        after(300);

        assertThat(watch.look()).containsExactly(compiled);
    }

    @Test
    void classesThatDoNotComeBackAreGone() throws IOException {
        Files.delete(compiled);
        assertThat(watch.look()).isEmpty();
        after(5_000);

        assertThat(watch.look()).containsExactly(compiled);
    }

    private void after(long millis) {
        now = now.plus(Duration.ofMillis(millis));
    }

    private Path write(String path, String content) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
