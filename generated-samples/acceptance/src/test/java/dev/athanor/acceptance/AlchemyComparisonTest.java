package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.acceptance.StackTwice.Edit;
import dev.athanor.oracles.Tsc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The stacks that alchemy's documentation shows, deployed by alchemy 0.94.0 and by Athanor to an account each. The accounts are
 * read back through the API and compared after the first deployment, after a change, and after everything is taken away; every
 * difference has its reason in {@link AlchemyDifference}.
 */
class AlchemyComparisonTest {

    private static final List<Edit> CHANGES_OF_TASKS = List.of(
            new Edit(
                    "[\"0 0 * * *\", \"0 */6 * * *\"]",
                    "[\"0 1 * * *\"]",
                    "{ \"expression\": \"0 0 * * *\" }, { \"expression\": \"0 */6 * * *\" }",
                    "{ \"expression\": \"0 1 * * *\" }"),
            new Edit("batchSize: 15", "batchSize: 20", "\"batchSize\": 15", "\"batchSize\": 20"),
            new Edit("\"info\"", "\"debug\"", "\"info\"", "\"debug\""),
            new Edit(
                    "html_handling: \"auto-trailing-slash\"",
                    "html_handling: \"none\"",
                    "\"htmlHandling\": \"auto-trailing-slash\"",
                    "\"htmlHandling\": \"none\""));

    private static final List<Edit> CHANGES_OF_THE_STUDIO = List.of(
            new Edit("cpu_ms: 30_000", "cpu_ms: 20_000", "\"cpuMs\": 30000", "\"cpuMs\": 20000"),
            new Edit("to: 18", "to: 20", "\\\"to\\\":18", "\\\"to\\\":20"),
            new Edit("deliveryDelay: 0", "deliveryDelay: 30", "\"deliveryDelay\": 0", "\"deliveryDelay\": 30"),
            new Edit(
                    "\"example.com/studio/*\",",
                    "",
                    "{ \"pattern\": \"example.com/studio/*\", \"adopt\": false },",
                    ""),
            new Edit(
                    "\"studio.example.com\",\n    {",
                    "\"shop.example.com\",\n    {",
                    "\"hostname\": \"studio.example.com\"",
                    "\"hostname\": \"shop.example.com\""),
            new Edit(
                    "maxAge: 86_400",
                    "maxAge: 172_800",
                    "\"deleteObjects\": { \"maxAge\": 86400 }",
                    "\"deleteObjects\": { \"maxAge\": 172800 }"),
            new Edit("minTLS: \"1.2\"", "minTLS: \"1.3\"", "\"minTls\": \"1.2\"", "\"minTls\": \"1.3\""),
            new Edit("suffix: \".jpg\"", "suffix: \".png\"", "\"suffix\": \".jpg\"", "\"suffix\": \".png\""),
            new Edit("[errors]", "[]", "\"tailConsumers\": [ \"com.example.studio.Errors\" ],", ""),
            new Edit("localhost:8081", "localhost:8083", "localhost:8081", "localhost:8083"));

    @TempDir
    private Path directory;

    @Test
    void theTasksLeaveTheSameAccountBehind() {
        try (StackTwice tasks = new StackTwice(Sample.FROM_ALCHEMY, directory)) {
            tasks.deploy();
            tasks.assertDiffersAsKnown();
            tasks.clouds().forEach(AlchemyComparisonTest::workThroughATask);
            tasks.deployUnchanged();

            CHANGES_OF_TASKS.forEach(tasks::edit);
            tasks.deploy();
            tasks.assertDiffersAsKnown();

            tasks.edit(new Edit("\"debug\"", "\"trace\"", "\"debug\"", "\"trace\""));
            tasks.upload("name: \"api-worker\",", "pr-123");
            tasks.clouds()
                    .forEach(cloud -> assertThat(cloud.account().facts())
                            .containsEntry("scripts/api-worker/bindings/LOG_LEVEL/text", "\"debug\"")
                            .containsKey("scripts/api-worker/labels/pr-123"));
            tasks.assertDiffersAsKnown();
            tasks.deploy();
            tasks.assertDiffersAsKnown();

            tasks.destroy();
            tasks.assertAsBefore();
        }
    }

    @Test
    void theStudioLeavesTheSameAccountBehind() {
        try (StackTwice studio = new StackTwice(Sample.FROM_ALCHEMY_STUDIO, directory, "example.com")) {
            studio.deploy();
            studio.assertDiffersAsKnown();
            studio.clouds().forEach(AlchemyComparisonTest::orderAPrint);

            CHANGES_OF_THE_STUDIO.forEach(studio::edit);
            studio.deploy();
            studio.assertDiffersAsKnown();

            studio.destroy();
            studio.assertAsBefore();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"from-alchemy", "from-alchemy-studio"})
    void theCodeThatBothDeployFitsTheTypes(String folder) throws IOException {
        Path sample = Sample.FROM_ALCHEMY.directory().resolveSibling(folder);
        Path worker = directory.resolve("project/src/main/worker");
        Shop.copy(sample.resolve("src/main/worker"), worker);
        Shop.copy(sample.resolve("target/athanor/types"), directory.resolve("project/target/athanor/types"));

        assertThat(Tsc.check(worker, "--strict").output()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void thePageForThoseWhoComeFromAlchemyNamesTheDifference(AlchemyDifference difference) throws IOException {
        String page = Files.readString(Sample.FROM_ALCHEMY.directory().resolve("../../docs/alchemy.md"));

        assertThat(page.replaceAll("\\s+", " ")).contains(difference.reason());
    }

    private static void workThroughATask(SampleCloud cloud) {
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

    /** A photo goes by bucket, queue and workflow into its album, and somebody orders a print of it. */
    private static void orderAPrint(SampleCloud cloud) {
        ShopClient studio = new ShopClient(cloud.address("studio"));
        assertThat(studio.get("/about").body())
                .contains("\"from\":9", "{\"name\":\"large\",\"cents\":2400}", "\"version\":\"");
        assertThat(studio.post("/originals/tea.jpg", "a photo of tea").status()).isEqualTo(201);
        assertThat(studio.eventually("/albums/originals%2Ftea.jpg", album -> !album.isNull())
                        .path("bytes")
                        .asInt())
                .isEqualTo(14);
        assertThat(studio.post("/orders/tea", "large").json().path("cents").asInt())
                .isEqualTo(2400);
        assertThat(studio.json("/visitors").path("count").asInt()).isEqualTo(1);
        assertThat(studio.get("/sites/acme").body()).isEqualTo("Acme by Studio");
        assertThat(studio.post("/filters", "export default { fetch: () => new Response('sepia') }")
                        .body())
                .isEqualTo("sepia");
        assertThat(new ShopClient(cloud.address("studio-door")).get("/").body())
                .isEqualTo("The studio is at studio.example.com");
    }
}
