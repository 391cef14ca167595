package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** {@code mvn deploy} with a tag, {@code versions}, {@code promote} and {@code rollback}, as a user runs them on a copy of the sample. */
@ResourceLock(MavenBuild.LOCK)
class VersionGoalsTest {

    @TempDir
    private Path directory;

    @Test
    void aVersionIsDeployedBesidePromotedListedAndRolledBack() throws Exception {
        MavenBuild maven = new MavenBuild(Canary.copySources(directory));
        assertThat(maven.run("deploy", "-Dathanor.call=/").output()).contains("Hello, world!");

        Canary.greet(directory, "world", "canary");
        MavenRun version =
                maven.run("deploy", "-Dathanor.tag=pr-123", "-Dathanor.message=Another name", "-Dathanor.call=/");

        assertThat(version.succeeded()).as(version.output()).isTrue();
        assertThat(version.output())
                .containsSubsequence(
                        "+ version greeter",
                        "is uploaded and not deployed; 100 % ",
                        "tag: pr-123",
                        "message: Another name",
                        "greeter (preview)  http://pr-123-" + Canary.SCRIPT + ".localhost:",
                        "Hello, canary!");

        MavenRun promoted = maven.run("athanor:promote", "-Dathanor.tag=pr-123", "-Dathanor.percentage=10");
        assertThat(promoted.output()).contains("~ deployment greeter", "(pr-123): (none) -> 10 %", "100 % -> 90 %");

        MavenRun listed = maven.run("athanor:versions");
        assertThat(listed.output())
                .containsPattern("greeter +[0-9a-f-]{36} +pr-123 +10 % +\\S+ +Another name")
                .containsPattern("greeter +[0-9a-f-]{36} +- +90 % ");

        MavenRun back = maven.run("athanor:rollback", "-Dathanor.worker=greeter");
        assertThat(back.succeeded()).as(back.output()).isTrue();
        assertThat(back.output()).contains("(pr-123): 10 % -> (none)", ": 90 % -> 100 %");
        assertThat(maven.run("athanor:promote", "-Dathanor.tag=pr-123").succeeded())
                .isTrue();
        assertThat(maven.run("athanor:rollback").output()).contains("(pr-123): 100 % -> (none)");
        assertThat(maven.run("athanor:promote", "-Dathanor.tag=absent").output())
                .contains("has no worker with the version absent");
    }
}
