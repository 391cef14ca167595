package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.oracles.ToolRun;
import dev.athanor.oracles.Tsc;
import dev.athanor.runtime.plan.DataLossConsent;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The API whose errors another worker collects, deployed to a local cloud, answers on workerd. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ObservedApiTest {

    private static final Sample SAMPLE = Sample.OBSERVED_API;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private static Path directory;

    private static SampleCloud cloud;

    @BeforeAll
    static void deploy() {
        cloud = new SampleCloud(directory);
        cloud.apply(SAMPLE, SAMPLE.manifest(), DataLossConsent.none());
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void whatTheApiSaysOfItselfIsSignedWithTheKeyThatIsElsewhereToo() throws Exception {
        HttpResponse<String> about = send(request("/about"));

        assertThat(about.body())
                .isEqualTo("{\"name\":\"Observed API\",\"stage\":\"dev\",\"contact\":\"api@example.com\"}");
        String signature = about.headers().firstValue("signature").orElseThrow();
        assertThat(SigningKey.OBSERVED_API.hasSigned(about.body(), signature)).isTrue();
    }

    @Test
    void whatIsRecordedGoesWhereItIsDeclaredTo() {
        String settings = "scripts/observed-api-dev-api/settings/";

        assertThat(cloud.account().facts())
                .containsEntry(settings + "logpush", "true")
                .containsEntry(settings + "observability/logs/destinations", "[\"observed-api-logs\"]")
                .containsEntry(settings + "observability/logs/invocation_logs", "false")
                .containsEntry(settings + "observability/traces/destinations", "[\"observed-api-traces\"]");
    }

    @Test
    void theWorkersCodeFitsItsTypesWhichDemandTheTailHandler() throws IOException {
        Path project = copy("types");
        ToolRun right = Tsc.check(project.resolve("src/main/worker"), "--strict");
        Shop.edit(project.resolve("src/main/worker/errors.ts"), "async tail(events, env)", "async email(events, env)");

        ToolRun wrong = Tsc.check(project.resolve("src/main/worker"), "--strict");

        assertThat(right.output()).isEmpty();
        assertThat(wrong.output()).contains("errors.check.ts").contains("Property 'tail' is missing");
    }

    @Test
    void aDataPointWithAPartTooFewOrOfAnotherKindIsRefused() throws IOException {
        Path worker = copy("points").resolve("src/main/worker");
        Path api = worker.resolve("api.ts");
        Shop.edit(api, "blobs: [pathname, country]", "blobs: [pathname]");
        Shop.edit(api, "indexes: [outcome]", "indexes: [\"GONE\"]");

        assertThat(Tsc.check(worker, "--strict").output())
                .contains("Source has 1 element(s) but target requires 2")
                .contains("Type '\"GONE\"' is not assignable to type 'Outcome'");
    }

    private static Path copy(String name) throws IOException {
        Path project = directory.resolve(name);
        Shop.copy(SAMPLE.directory().resolve("src/main/worker"), project.resolve("src/main/worker"));
        Shop.copy(SAMPLE.directory().resolve("target/athanor/types"), project.resolve("target/athanor/types"));
        return project;
    }

    /** Last, because it takes the API away. */
    @Test
    @Order(Integer.MAX_VALUE)
    void destroyingLeavesTheRetainedWorkerWithWhatItUses() {
        cloud.destroy(SAMPLE);

        assertThat(cloud.cloud().workerUrl("observed-api-dev-api")).isEmpty();
        assertThat(cloud.cloud().workerUrl("observed-api-dev-errors")).isPresent();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(cloud.address("observed-api-dev-api").resolve(path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString())
                .join();
    }
}
