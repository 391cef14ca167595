package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What everybody can read of a bucket: by its address below {@code r2.dev}, by its domains, and from pages of other origins. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicBucketsTest {

    private static final String BUCKET = "/r2/buckets/files";

    private LocalCloud cloud;
    private TestApi api;

    @BeforeAll
    void fill(@TempDir Path directory) {
        cloud = LocalCloud.start(LocalCloudOptions.in(directory));
        api = TestApi.of(cloud);
        api.post("/r2/buckets", "{\"name\":\"files\"}").result();
        api.call("PUT", "/accounts/" + api.accountId() + BUCKET + "/objects/a/b%20c.txt", "hello", "text/plain")
                .result();
        api.put(BUCKET + "/cors", """
                        {"rules":[{"allowed":{"origins":["https://*.example.com"],"methods":["GET"],"headers":["X-Asked"]},
                          "exposeHeaders":["ETag"],"maxAgeSeconds":60}]}""").result();
        attach("files.example.com");
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    private void attach(String domain) {
        api.post(BUCKET + "/domains/custom", "{\"domain\":\"" + domain + "\",\"zoneId\":\"0a\",\"enabled\":true}")
                .result();
    }

    @Test
    void aDomainServesObjectsAndNothingElse() throws IOException {
        assertThat(send("files.example.com", "GET /a/b%20c.txt"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("content-type: text/plain")
                .containsIgnoringCase("etag: ")
                .endsWith("hello");
        assertThat(send("files.example.com", "HEAD /a/b%20c.txt"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("content-length: 5");
        assertThat(send("files.example.com", "GET /a/b%20c.txt", "Range: bytes=1-2"))
                .startsWith("HTTP/1.1 206")
                .containsIgnoringCase("content-range: bytes 1-2/5");
        assertThat(send("files.example.com", "GET /nothing")).startsWith("HTTP/1.1 404");
        assertThat(send("files.example.com", "GET /")).startsWith("HTTP/1.1 404");
        assertThat(send("files.example.com", "DELETE /a/b%20c.txt")).startsWith("HTTP/1.1 405");
    }

    @Test
    void whatIsKnownIsNotSentAgain() throws IOException {
        String answer = send("files.example.com", "GET /a/b%20c.txt");
        String etag = answer.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("etag: "))
                .findFirst()
                .orElseThrow()
                .substring("etag: ".length());

        assertThat(send("files.example.com", "GET /a/b%20c.txt", "If-None-Match: " + etag))
                .startsWith("HTTP/1.1 304");
    }

    @Test
    void aPageOfAnotherOriginReadsWhatTheRulesAllow() throws IOException {
        assertThat(send("files.example.com", "GET /a/b%20c.txt", "Origin: https://www.example.com"))
                .containsIgnoringCase("access-control-allow-origin: https://www.example.com")
                .containsIgnoringCase("access-control-expose-headers: etag");
        assertThat(send("files.example.com", "GET /a/b%20c.txt", "Origin: https://www.example.org"))
                .startsWith("HTTP/1.1 200")
                .doesNotContainIgnoringCase("access-control");
        assertThat(send(
                        "files.example.com",
                        "OPTIONS /a/b%20c.txt",
                        "Origin: https://www.example.com",
                        "Access-Control-Request-Method: GET",
                        "Access-Control-Request-Headers: x-asked"))
                .startsWith("HTTP/1.1 204")
                .containsIgnoringCase("access-control-allow-methods: GET")
                .containsIgnoringCase("access-control-max-age: 60");
        assertThat(send(
                        "files.example.com",
                        "OPTIONS /a/b%20c.txt",
                        "Origin: https://www.example.com",
                        "Access-Control-Request-Method: PUT"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void theAddressBelowR2DevAnswersWhileItIsSwitchedOn() throws IOException {
        String host = api.put(BUCKET + "/domains/managed", "{\"enabled\":true}")
                .result()
                .path("domain")
                .asString();
        assertThat(send(host, "GET /a/b%20c.txt")).startsWith("HTTP/1.1 200");

        api.put(BUCKET + "/domains/managed", "{\"enabled\":false}").result();

        assertThat(send(host, "GET /a/b%20c.txt")).startsWith("HTTP/1.1 404").contains("files.example.com");
    }

    @Test
    void aDomainThatIsSwitchedOffOrDetachedAnswersNoLonger() throws IOException {
        attach("old.example.com");
        assertThat(send("old.example.com", "GET /a/b%20c.txt")).startsWith("HTTP/1.1 200");

        api.put(BUCKET + "/domains/custom/old.example.com", "{\"enabled\":false}")
                .result();
        assertThat(send("old.example.com", "GET /a/b%20c.txt")).startsWith("HTTP/1.1 404");

        api.delete(BUCKET + "/domains/custom/old.example.com").result();
        assertThat(send("old.example.com", "GET /a/b%20c.txt")).startsWith("HTTP/1.1 404");
    }

    private String send(String host, String line, String... headers) throws IOException {
        return RawHttp.send(cloud.hostUrl(host).orElseThrow(), host, line, headers);
    }
}
