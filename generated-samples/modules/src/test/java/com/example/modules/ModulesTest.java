package com.example.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.junit.AthanorTest;
import dev.athanor.junit.LocalCloud;
import dev.athanor.junit.TestVar;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Code in each of its forms runs, with all that it consists of. */
@AthanorTest
class ModulesTest {

    private LocalCloud cloud;
    private HttpClient http;

    @BeforeEach
    void take(LocalCloud cloud, HttpClient http) {
        this.cloud = cloud;
        this.http = http;
    }

    @Test
    void bundledCodeRunsWithAllThatItImports() throws Exception {
        assertThat(get(Calculator.class, "/sum/19/23")).isEqualTo("the sum is 42");
        assertThat(get(Calculator.class, "/version")).isEqualTo("1.0 for test");
        assertThat(get(Calculator.class, "/imports"))
                .contains(
                        "data:image/svg+xml",
                        "A file with a rule of its own.",
                        "A page that code imports.",
                        "SELECT a + b");
    }

    @Test
    void thePatternsSayWhetherTheWorkerIsAskedFirst() throws Exception {
        assertThat(get(Calculator.class, "/page")).contains("A page beside the calculator.");
        assertThat(get(Calculator.class, "/sum/help")).contains("Ask for /sum/1/2.");
    }

    @Test
    void codeThatIsNotBundledRunsWithItsModules() throws Exception {
        assertThat(get(Plain.class, "/")).isEqualTo("NOT BUNDLED: 5");
    }

    @Test
    void codeOfADeclarationRuns() throws Exception {
        assertThat(get(Inline.class, "/there")).isEqualTo("hello from /there");
    }

    @Test
    @TestVar(name = "GREETING", value = "good night")
    void aTestSetsVariablesOfItsOwn() throws Exception {
        assertThat(get(Inline.class, "/there")).isEqualTo("good night from /there");
    }

    @Test
    void aServiceWorkerFindsItsBindingsAsGlobalVariables() throws Exception {
        assertThat(get(Legacy.class, "/")).isEqualTo("good day from a service worker");
    }

    @Test
    void aCompatibilityFlagKeepsWhatTheRuntimeDidInTheDayOfTheCode() throws Exception {
        HttpRequest letter = HttpRequest.newBuilder(cloud.url(Legacy.class))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString("""
                        --part
                        Content-Disposition: form-data; name="letter"; filename="letter.txt"

                        my regards
                        --part--
                        """.replace("\n", "\r\n")))
                .build();

        assertThat(http.send(letter, BodyHandlers.ofString()).body())
                .isEqualTo("good day, and thank you for: my regards");
    }

    private String get(Class<?> worker, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(cloud.url(worker).resolve(path)).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
