package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** {@code mvn deploy}, {@code plan} and {@code destroy}, as a user runs them on a copy of the sample. */
@ResourceLock(MavenBuild.LOCK)
class DeployGoalTest {

    private static final String KEY = "quite-secret-api-key";

    @TempDir
    private Path directory;

    private MavenBuild maven;

    @BeforeEach
    void copySample() throws IOException {
        maven = new MavenBuild(Shop.copySources(directory)).with("API_KEY", KEY);
    }

    @Test
    void deployShowsThePlanThenWhatIsDoneThenTheAddressesThenTheAnswer() {
        MavenRun run = maven.run("deploy", "-Dathanor.call=/stats");

        assertThat(run.succeeded()).as(run.output()).isTrue();
        assertThat(run.output())
                .containsSubsequence(
                        "shop, stage dev, on the local cloud",
                        "to create, 0 to update, 0 to delete",
                        "d1-database shop-db (shop-dev-shop-db): done",
                        "http://",
                        "0 failed, 0 skipped",
                        "/stats -> 200",
                        "\"fulfilled\":0");
    }

    @Test
    void aSecondDeployFindsNothingToDoAndWritesNothing() throws IOException {
        assertThat(maven.run("deploy").succeeded()).isTrue();

        MavenRun second = maven.run("deploy");

        assertThat(second.succeeded()).as(second.output()).isTrue();
        assertThat(second.output()).contains("Done: nothing has changed");
        assertThat(requests()).isNotEmpty().allMatch(line -> line.startsWith("read "));
    }

    @Test
    void planWritesNothingToTheAccount() throws IOException {
        MavenRun first = maven.run("process-classes", "athanor:plan");
        MavenRun second = maven.run("athanor:plan");

        assertThat(first.output()).containsPattern("Plan: \\d+ to create");
        assertThat(second.output()).containsPattern("Plan: \\d+ to create");
        assertThat(directory.resolve("target/athanor/plan.json")).content().contains("\"create\"");
        assertThat(requests()).isNotEmpty().allMatch(line -> line.startsWith("read "));
    }

    @Test
    void destroyRemovesWhatDeployMade() {
        assertThat(maven.run("deploy").succeeded()).isTrue();

        MavenRun destroyed = maven.run("athanor:destroy", "-Dathanor.allowDataLoss=all");

        assertThat(destroyed.succeeded()).as(destroyed.output()).isTrue();
        assertThat(destroyed.output()).containsPattern("0 to create, 0 to update, \\d+ to delete");
        assertThat(maven.run("athanor:plan").output())
                .containsPattern("to create, 0 to update, 0 to delete, 0 unchanged");
    }

    @Test
    void skipLeavesTheGoalsOut() {
        MavenRun run = maven.run("deploy", "-Dathanor.skip");

        assertThat(run.succeeded()).as(run.output()).isTrue();
        assertThat(run.output()).contains("athanor.skip is set");
        assertThat(directory.resolve("target/athanor")).doesNotExist();
    }

    @Test
    void aBuildThatWasKilledIsTakenUpWhereItWas() throws IOException {
        try (MavenRun killed = maven.start("deploy")) {
            killed.untilSaid("d1-database shop-db (shop-dev-shop-db): done");
            killed.kill();
        }

        MavenRun again = maven.run("deploy", "-Dathanor.call=/stats");

        assertThat(again.succeeded()).as(again.output()).isTrue();
        assertThat(again.output()).contains("/stats -> 200");
        assertThat(maven.run("athanor:plan").output()).contains("nothing to do");
    }

    /** Of the goal's output: maven-resources-plugin prints every environment variable under -X. */
    @Test
    void noSecretOfTheEnvironmentIsInTheOutputOfAVerboseGoalNorInAFile() throws IOException {
        assertThat(maven.run("process-classes").succeeded()).isTrue();

        MavenRun run = maven.run("-X", "athanor:deploy");

        assertThat(run.succeeded()).as(run.output()).isTrue();
        holdNoSecret(run);
    }

    @Test
    void noSecretOfTheEnvFileIsInTheOutputOfAVerboseBuildNorInAnotherFile() throws IOException {
        Files.writeString(directory.resolve(".env"), "API_KEY=" + KEY + "\n");

        MavenRun run = new MavenBuild(directory).run("-X", "deploy");

        assertThat(run.succeeded()).as(run.output()).isTrue();
        holdNoSecret(run);
    }

    private void holdNoSecret(MavenRun run) {
        assertThat(run.output()).doesNotContain(KEY);
        assertThat(Shop.files(directory))
                .filteredOn(file -> !file.endsWith(".env") && holds(file, KEY))
                .as("files that hold the API key, those of the account itself aside")
                .allMatch(file -> file.startsWith(directory.resolve("target/athanor/local")));
    }

    private List<String> requests() throws IOException {
        return Files.readAllLines(directory.resolve("target/athanor/requests.log"));
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
