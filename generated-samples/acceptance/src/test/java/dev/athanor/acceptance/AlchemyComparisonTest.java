package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.oracles.Alchemy;
import dev.athanor.oracles.ToolRun;
import dev.athanor.runtime.plan.DataLossConsent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The stack that alchemy's documentation shows, deployed by alchemy 0.94.0 and by Athanor to an account each. The accounts are
 * read back through the API and compared; every difference has its reason in {@link AlchemyDifference}.
 */
class AlchemyComparisonTest {

    private static final Sample SAMPLE = Sample.FROM_ALCHEMY;

    @TempDir
    private Path directory;

    @Test
    void bothLeaveTheSameAccountBehind() {
        try (Alchemy alchemy = Alchemy.copy(SAMPLE.directory(), "alchemy.run.ts", "src");
                SampleCloud theirs = new SampleCloud(directory.resolve("theirs"));
                SampleCloud ours = new SampleCloud(directory.resolve("ours"))) {
            AccountReading empty = theirs.account();
            deploy(alchemy, theirs);
            ours.apply(SAMPLE, SAMPLE.manifest(), DataLossConsent.none());

            AccountReading deployed = theirs.account();
            SortedMap<String, String> differences = deployed.differences(ours.account());
            assertThat(AlchemyDifference.unexplained(differences)).isEmpty();
            assertThat(AlchemyDifference.unused(differences)).isEmpty();
            answersAlike(theirs, ours);

            deploy(alchemy, theirs, "--destroy");
            assertThat(theirs.account().differences(empty)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePageForThoseWhoComeFromAlchemyNamesTheDifference(AlchemyDifference difference) throws IOException {
        String page = Files.readString(SAMPLE.directory().resolve("../../docs/alchemy.md"));

        assertThat(page.replaceAll("\\s+", " ")).contains(difference.reason());
    }

    private static void answersAlike(SampleCloud theirs, SampleCloud ours) {
        for (SampleCloud cloud : new SampleCloud[] {theirs, ours}) {
            ShopClient client = new ShopClient(cloud.address("api-worker"));
            assertThat(client.get("/").body()).contains("<h1>Tasks</h1>");
            assertThat(client.get("/nowhere").status()).isEqualTo(404);
            assertThat(client.get("/nowhere").body()).contains("There is no such page.");
            assertThat(client.post("/api/tasks", "{\"id\": \"t1\"}").status()).isEqualTo(202);
            assertThat(client.eventually("/api/tasks", tasks -> tasks.size() == 2)
                            .path(0)
                            .path("id")
                            .asString())
                    .isEqualTo("t1");
            client.eventually("/api/count", count -> count.path("count").asInt() == 1);
        }
    }

    private static void deploy(Alchemy alchemy, SampleCloud cloud, String... arguments) {
        Map<String, String> environment = new HashMap<>(cloud.cloud().environment());
        environment.putAll(SAMPLE.secrets());
        ToolRun run = alchemy.run(environment, arguments);
        assertThat(run.succeeded()).as(run.output()).isTrue();
    }
}
