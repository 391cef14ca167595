package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.local.TestApi.Part;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Static files: only what is missing is asked for, and what was uploaded is served in front of the worker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssetsTest {

    private static final String WORKER =
            "export default { fetch: async (request, env) => new URL(request.url).pathname === '/via' ? env.FILES.fetch('http://a/about.txt') : new Response('worker', { status: 404 }) };";
    private static final String BINDING = "\"bindings\":[{\"type\":\"assets\",\"name\":\"FILES\"}]";

    private LocalCloud cloud;
    private TestApi api;

    @BeforeAll
    void start(@TempDir Path directory) {
        cloud = LocalCloud.start(LocalCloudOptions.in(directory));
        api = TestApi.of(cloud);
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @Test
    void whatWasUploadedIsServedAndNotAskedForAgain() {
        JsonNode session = begin("site", manifest("/index.html", "a", 5, "/about.txt", "b", 5));
        assertThat(session.path("buckets")).hasToString("[[\"" + hash("b") + "\",\"" + hash("a") + "\"]]");
        assertThat(upload(session, Part.file(hash("a"), "<p>1<")).status()).isEqualTo(202);
        Answer last = upload(session, Part.file(hash("b"), "about"));
        assertThat(last.status()).isEqualTo(201);

        deploy("site", last.result().path("jwt").asString(), "").result();

        assertThat(get("site", "/").body()).isEqualTo("<p>1<");
        assertThat(get("site", "/about.txt")
                        .headers()
                        .firstValue("content-type")
                        .orElse(""))
                .startsWith("text/plain");
        assertThat(get("site", "/via").body()).isEqualTo("about");
        assertThat(get("site", "/other").body()).isEqualTo("worker");

        JsonNode again = begin("site", manifest("/index.html", "a", 5, "/new.txt", "b", 5));
        assertThat(again.path("buckets")).isEmpty();
        deploy("site", again.path("jwt").asString(), "").result();
        assertThat(get("site", "/new.txt").body()).isEqualTo("about");
        assertThat(get("site", "/about.txt").body()).isEqualTo("worker");
    }

    @Test
    void howFilesAreServedIsConfigured() {
        JsonNode session = begin("spa", manifest("/index.html", "c", 3, "/index.html", "c", 3));
        String jwt = upload(session, Part.file(hash("c"), "spa"))
                .result()
                .path("jwt")
                .asString();

        deploy(
                        "spa",
                        jwt,
                        "\"not_found_handling\":\"single-page-application\",\"html_handling\":\"none\",\"run_worker_first\":[\"/api/*\"]")
                .result();

        assertThat(get("spa", "/api/x").body()).isEqualTo("worker");
        assertThat(get("spa", "/somewhere/else").body()).isEqualTo("spa");
        deploy("spa", jwt, "\"not_found_handling\":\"sometimes\"").isRefused(400, 10021);
    }

    @Test
    void headersAndRedirectsAreAsDeclared() {
        JsonNode session = begin("ruled", manifest("/r.txt", "7", 5, "/r.txt", "7", 5));
        String jwt = upload(session, Part.file(hash("7"), "ruled"))
                .result()
                .path("jwt")
                .asString();

        deploy("ruled", jwt, "\"_headers\":\"/*\\n  X-Rule: one\",\"_redirects\":\"/old /r.txt 301\"")
                .result();

        assertThat(get("ruled", "/r.txt").headers().firstValue("x-rule")).contains("one");
        assertThat(get("ruled", "/old").statusCode()).isEqualTo(301);
        assertThat(get("ruled", "/_headers").body()).isEqualTo("worker");
    }

    @Test
    void filesWithoutAnyCodeAreServed() {
        JsonNode session = begin("files", manifest("/index.html", "1", 5, "/404.html", "2", 4));
        upload(session, Part.file(hash("1"), "index"));
        String jwt = upload(session, Part.file(hash("2"), "none"))
                .result()
                .path("jwt")
                .asString();
        String metadata = "{\"compatibility_date\":\"2026-04-01\",\"tags\":[\"mine\"],\"assets\":{\"jwt\":\"" + jwt
                + "\",\"config\":{\"not_found_handling\":\"404-page\"}}%s}";

        api.upload("files", Part.metadata(metadata.formatted(",\"bindings\":[{\"type\":\"assets\",\"name\":\"A\"}]")))
                .isRefused(400, 10021);
        api.upload(
                        "files",
                        Part.metadata(metadata.replace("\"config\":{", "\"config\":{\"run_worker_first\":true,")
                                .formatted("")))
                .isRefused(400, 10021);
        JsonNode script =
                api.upload("files", Part.metadata(metadata.formatted(""))).result();

        assertThat(script.path("has_modules").asBoolean(true)).isFalse();
        assertThat(get("files", "/").body()).isEqualTo("index");
        assertThat(get("files", "/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("files", "/nowhere").body()).isEqualTo("none");
    }

    @Test
    void rulesThatCloudflareRefusesAreRefusedWithTheirLines() {
        JsonNode session = begin("strict", manifest("/s.txt", "3", 5, "/s.txt", "3", 5));
        String jwt = upload(session, Part.file(hash("3"), "rules"))
                .result()
                .path("jwt")
                .asString();

        assertThat(deploy("strict", jwt, "\"_headers\":\"X-Early: 1\"")
                        .isRefused(400, 100324)
                        .message())
                .contains("Invalid _headers configuration:\nLine 1: ");
        assertThat(deploy("strict", jwt, "\"_redirects\":\"/ok /x\\n/* /index.html 200\"")
                        .isRefused(400, 100324)
                        .message())
                .contains("Invalid _redirects configuration:\nLine 2: ");
        deploy("strict", jwt, "\"run_worker_first\":[\"!/a\"]").isRefused(400, 10021);
        deploy("strict", jwt, "\"run_worker_first\":[\"a\"]").isRefused(400, 10021);
        deploy("strict", jwt, "\"run_worker_first\":[\"/a\",\"/a\"]").isRefused(400, 10021);
    }

    @Test
    void filesAreKeptOnRequest() {
        JsonNode session = begin("keeper", manifest("/k.txt", "d", 4, "/k.txt", "d", 4));
        String jwt = upload(session, Part.file(hash("d"), "kept"))
                .result()
                .path("jwt")
                .asString();
        deploy("keeper", jwt, "").result();

        String metadata =
                "{\"main_module\":\"w.js\",\"compatibility_date\":\"2026-04-01\",\"keep_assets\":true," + BINDING + "}";
        api.upload("keeper", Part.metadata(metadata), Part.module("w.js", WORKER))
                .result();

        assertThat(get("keeper", "/k.txt").body()).isEqualTo("kept");
    }

    @Test
    void aFileThatWasNotAnnouncedOrHasAnotherSizeIsRefused() {
        JsonNode session = begin("liar", manifest("/x", "e", 4, "/x", "e", 4));

        upload(session, Part.file(hash("f"), "what")).isRefused(400, 10026);
        upload(session, Part.file(hash("e"), "longer")).isRefused(400, 10026);
    }

    @Test
    void aTokenOfAnotherKindIsRefused() {
        JsonNode session = begin("tokens", manifest("/x", "9", 4, "/x", "9", 4));

        deploy("tokens", session.path("jwt").asString(), "").isRefused(403, 9109);
        new TestApi(api.base(), api.accountId(), "guessed")
                .form(
                        "POST",
                        "/accounts/" + api.accountId() + "/workers/assets/upload?base64=true",
                        Part.file(hash("9"), "what"))
                .isRefused(403, 9109);
    }

    @Test
    void aManifestThatLeadsOutOfTheSiteIsRefused() {
        api.post("/workers/scripts/evil/assets-upload-session", manifest("/../x", "a", 1, "/../x", "a", 1))
                .isRefused(400, 10021);
        api.post(
                        "/workers/scripts/evil/assets-upload-session",
                        "{\"manifest\":{\"/x\":{\"hash\":\"short\",\"size\":1}}}")
                .isRefused(400, 10021);
    }

    private static String hash(String digit) {
        return digit.repeat(32);
    }

    private static String manifest(
            String path, String digit, int size, String other, String otherDigit, int otherSize) {
        String second = path.equals(other) ? "" : ",\"" + other + "\":" + file(otherDigit, otherSize);
        return "{\"manifest\":{\"" + path + "\":" + file(digit, size) + second + "}}";
    }

    private static String file(String digit, int size) {
        return "{\"hash\":\"" + hash(digit) + "\",\"size\":" + size + "}";
    }

    private JsonNode begin(String script, String manifest) {
        return api.post("/workers/scripts/" + script + "/assets-upload-session", manifest)
                .result();
    }

    private Answer upload(JsonNode session, Part... files) {
        return new TestApi(api.base(), api.accountId(), session.path("jwt").asString())
                .form("POST", "/accounts/" + api.accountId() + "/workers/assets/upload?base64=true", files);
    }

    private Answer deploy(String script, String jwt, String config) {
        String metadata = "{\"main_module\":\"w.js\",\"compatibility_date\":\"2026-04-01\",\"assets\":{\"jwt\":\"" + jwt
                + "\",\"config\":{" + config + "}}," + BINDING + "}";
        return api.upload(script, Part.metadata(metadata), Part.module("w.js", WORKER));
    }

    private HttpResponse<String> get(String script, String path) {
        api.post("/workers/scripts/" + script + "/subdomain", "{\"enabled\":true}")
                .result();
        return TestApi.fetch(URI.create(cloud.workerUrl(script).orElseThrow() + path));
    }
}
