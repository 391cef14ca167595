package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** {@code mvn athanor:dev}, as a user runs it on a copy of the sample. */
@ResourceLock(MavenBuild.LOCK)
class DevGoalTest {

    private static final String SERVING = "Serving until stopped";

    @TempDir
    private Path directory;

    private MavenBuild maven;

    @BeforeEach
    void copySample() throws IOException {
        maven = new MavenBuild(Shop.copySources(directory)).with("API_KEY", "quite-secret-a-key");
    }

    @Test
    void itServesDeploysChangesAndStopsAtTheEndOfItsInput() throws IOException {
        try (MavenRun dev = maven.start("process-classes", "athanor:dev")) {
            dev.untilSaid(SERVING);
            ShopClient client = new ShopClient(address(dev));
            assertThat(client.json("/stats").has("fulfilled")).isTrue();

            Shop.edit(
                    directory.resolve("src/main/worker/stats.ts"),
                    "lastNightlyRun }",
                    "lastNightlyRun, changed: true }");
            Shop.edit(directory.resolve("src/main/worker/stats.ts"), "const stats: Stats", "const stats");
            dev.untilSaid("Changed: src/main/worker/stats.ts");
            client.eventually("/stats", stats -> stats.has("changed"));

            dev.endInput();
            dev.untilEnd();
            assertThat(dev.succeeded()).as(dev.output()).isTrue();
        }
    }

    @Test
    void aMistakeInTheSourcesEndsNothing() throws IOException {
        try (MavenRun dev = maven.start("process-classes", "athanor:dev")) {
            dev.untilSaid(SERVING);
            Path log = directory.resolve("src/main/worker/log.ts");

            Shop.edit(log, "console.log(message);", "console.log(message;");
            dev.untilSaid("src/main/worker/log.ts:6");
            assertThat(new ShopClient(address(dev)).json("/stats").has("fulfilled"))
                    .isTrue();

            dev.endInput();
            assertThat(dev.untilEnd().succeeded()).as(dev.output()).isTrue();
        }
    }

    @Test
    void aSignalStopsItAndItsWorkers() {
        try (MavenRun dev = maven.start("process-classes", "athanor:dev")) {
            dev.untilSaid(SERVING);
            var descendants = dev.descendants();

            dev.terminate();
            dev.untilEnd();

            assertThat(descendants).isNotEmpty();
            dev.untilGone(descendants);
        }
    }

    private static URI address(MavenRun dev) {
        Matcher address = Pattern.compile("(http://\\S+)").matcher(dev.output());
        assertThat(address.find()).as(dev.output()).isTrue();
        return URI.create(address.group(1));
    }
}
