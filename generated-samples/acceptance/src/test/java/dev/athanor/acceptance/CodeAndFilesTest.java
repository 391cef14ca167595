package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.oracles.ToolRun;
import dev.athanor.oracles.Tsc;
import dev.athanor.runtime.plan.DataLossConsent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples of a site without code and of every form of code, deployed to a local cloud, answer on workerd. */
class CodeAndFilesTest {

    @TempDir
    private static Path directory;

    private static SampleCloud cloud;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void deploy() {
        cloud = new SampleCloud(directory);
        for (Sample sample : List.of(Sample.STATIC_SITE, Sample.MODULES)) {
            cloud.apply(sample, sample.manifest(), DataLossConsent.none());
        }
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void aSecondPlanIsEmpty() {
        for (Sample sample : List.of(Sample.STATIC_SITE, Sample.MODULES)) {
            assertThat(cloud.plan(sample, sample.manifest()).isEmpty())
                    .as(sample.folder())
                    .isTrue();
        }
    }

    @Test
    void theSiteServesItsPagesWithTheirHeaders() {
        HttpResponse<String> about = site("/about");

        assertThat(about.body()).contains("<h1>About</h1>");
        assertThat(about.headers().firstValue("x-frame-options")).contains("DENY");
        assertThat(site("/site.css").headers().firstValue("cache-control")).contains("public, max-age=86400");
        assertThat(site("/").body()).contains("A site without code");
    }

    @Test
    void theSiteRedirectsOldAddresses() {
        HttpResponse<String> company = site("/company");

        assertThat(company.statusCode()).isEqualTo(301);
        assertThat(company.headers().firstValue("location")).contains("/about");
        assertThat(site("/pages/about").headers().firstValue("location")).contains("/about");
        assertThat(site("/about/").statusCode()).isEqualTo(307);
    }

    @Test
    void theSiteHasAPageForWhatIsNotThere() {
        for (String path : List.of("/nowhere", "/drafts/next", "/_headers", "/.assetsignore")) {
            HttpResponse<String> answer = site(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("There is no such page.");
        }
    }

    @Test
    void bundledCodeRunsWithAllThatItImports() {
        assertThat(calculator("/sum/19/23")).isEqualTo("the sum is 42");
        assertThat(calculator("/version")).isEqualTo("1.0 for dev");
        assertThat(calculator("/imports"))
                .contains(
                        "data:image/svg+xml",
                        "A file with a rule of its own.",
                        "A page that code imports.",
                        "SELECT a + b");
    }

    @Test
    void thePatternsSayWhetherTheWorkerIsAskedFirst() {
        assertThat(calculator("/page")).contains("A page beside the calculator.");
        assertThat(calculator("/sum/help")).contains("Ask for /sum/1/2.");
    }

    @Test
    void codeThatIsNotBundledRunsWithItsModules() {
        assertThat(get("modules-dev-plain", "/").body()).isEqualTo("NOT BUNDLED: 5");
    }

    @Test
    void codeOfADeclarationRuns() {
        assertThat(get("modules-dev-inline", "/there").body()).isEqualTo("hello from /there");
    }

    @Test
    void aServiceWorkerFindsItsBindingsAsGlobalVariables() {
        assertThat(get("modules-dev-legacy", "/").body()).isEqualTo("good day from a service worker");
    }

    @Test
    void aCompatibilityFlagKeepsWhatTheRuntimeDidInTheDayOfTheCode() {
        HttpRequest letter = HttpRequest.newBuilder(cloud.address("modules-dev-legacy"))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString("""
                        --part
                        Content-Disposition: form-data; name="letter"; filename="letter.txt"

                        my regards
                        --part--
                        """.replace("\n", "\r\n")))
                .build();

        assertThat(send(letter).body()).isEqualTo("good day, and thank you for: my regards");
    }

    @Test
    void theCodeFitsTheTypesOfItsImportsAndItsGlobalVariables() throws IOException {
        Path project = directory.resolve("types");
        Shop.copy(Sample.MODULES.directory().resolve("src/main"), project.resolve("src/main"));
        Shop.copy(Sample.MODULES.generated().resolve("types"), project.resolve("target/athanor/types"));

        for (String code : List.of("worker", "legacy")) {
            ToolRun run = Tsc.check(project.resolve("src/main").resolve(code), "--strict");
            assertThat(run.output()).isEmpty();
            assertThat(run.succeeded()).isTrue();
        }
        Shop.edit(project.resolve("src/main/worker/calculator.ts"), "page, query }", "page, query: query.exports }");
        assertThat(Tsc.check(project.resolve("src/main/worker"), "--strict").output())
                .contains("Property 'exports' does not exist on type 'string'");
    }

    private static HttpResponse<String> site(String path) {
        return get("static-site-dev-site", path);
    }

    private static String calculator(String path) {
        return get("modules-dev-calculator", path).body();
    }

    private static HttpResponse<String> get(String worker, String path) {
        URI address = cloud.address(worker).resolve(path);
        return send(HttpRequest.newBuilder(address).build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
