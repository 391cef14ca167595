package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvn deploy}, {@code plan} and {@code destroy}, as a user runs them on a copy of the sample. */
class DeployGoalTest {

    private static final String KEY = "canary-of-the-api-key";
    private static final String TOKEN = "canary-of-the-api-token";

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
                        "d1-database:shop-db shop-dev-shop-db done",
                        "http://",
                        "0 failed, 0 skipped",
                        "/stats -> 200",
                        "\"fulfilled\":0");
    }

    @Test
    void aSecondDeployFindsNothingToDoAndWritesNothing() throws IOException {
        assertThat(maven.run("deploy").succeeded()).isTrue();
        Path log = directory.resolve("target/athanor/requests.log");
        int first = Files.readAllLines(log).size();

        MavenRun second = maven.run("deploy");

        assertThat(second.succeeded()).as(second.output()).isTrue();
        assertThat(second.output()).contains("nothing to do");
        List<String> lines = Files.readAllLines(log);
        List<String> requests = lines.subList(lines.size() > first ? first : 0, lines.size());
        assertThat(requests).isNotEmpty().allMatch(line -> line.contains(" GET "));
    }

    @Test
    void planWritesNothingToTheAccount() {
        MavenRun first = maven.run("process-classes", "athanor:plan");
        MavenRun second = maven.run("athanor:plan");

        assertThat(first.output()).containsPattern("Plan: \\d+ to create");
        assertThat(second.output()).containsPattern("Plan: \\d+ to create");
        assertThat(directory.resolve("target/athanor/plan.json")).content().contains("\"create\"");
        assertThat(directory.resolve("target/athanor/requests.log"))
                .content()
                .doesNotContain(" POST ", " PUT ", " PATCH ", " DELETE ");
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
            killed.untilSaid("d1-database:shop-db shop-dev-shop-db done");
            killed.kill();
        }

        MavenRun again = maven.run("deploy", "-Dathanor.call=/stats");

        assertThat(again.succeeded()).as(again.output()).isTrue();
        assertThat(again.output()).contains("/stats -> 200");
        assertThat(maven.run("athanor:plan").output()).contains("nothing to do");
    }

    @Test
    void noSecretIsInTheOutputOfAVerboseBuildNorInAnyFileOfTheProject() throws IOException {
        MavenRun run = maven.withServer("unrelated", "somebody", TOKEN).run("-X", "deploy");

        assertThat(run.succeeded()).as(run.output()).isTrue();
        assertThat(run.output()).doesNotContain(KEY).doesNotContain(TOKEN);
        assertThat(Shop.files(directory))
                .filteredOn(file -> !file.endsWith("settings.xml") && holds(file, KEY))
                .as("files that hold the API key")
                .allMatch(file -> file.startsWith(directory.resolve("target/athanor/local")));
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
