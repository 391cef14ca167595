package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.local.TestApi.Part;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Versions of a script: uploaded without taking over, looked at, deployed in part and as a whole, and taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersionsTest {

    private static final String WORKER = "export default { fetch: (request, env) => new Response('%s ' + env.KEY) };";
    private static final String COUNTING = """
            import { DurableObject } from "cloudflare:workers";
            export class Counter extends DurableObject {
              async next() { const next = 1 + ((await this.ctx.storage.get("n")) ?? 0); await this.ctx.storage.put("n", next); return next; }
            }
            export default {
              fetch: async (request, env) => new Response("%s " + (await env.COUNTER.getByName("one").next())),
            };
            """;
    private static final String COUNTER_BINDING =
            "[{\"type\":\"durable_object_namespace\",\"name\":\"COUNTER\",\"class_name\":\"Counter\"}]";
    private static final String COUNTER_EXPORT =
            "\"exports\":{\"Counter\":{\"type\":\"durable-object\",\"storage\":\"sqlite\"}}";

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
    void aVersionAnswersAtItsPreviewWhileTheDeployedOneGoesOn() {
        deploy("preview", "one", "k1");
        api.post("/workers/scripts/preview/subdomain", "{\"enabled\":true,\"previews_enabled\":true}")
                .result();

        JsonNode version = version("preview", "two", "k2", "pr-7");

        String id = version.path("id").asString();
        assertThat(version.path("number").asInt()).isEqualTo(2);
        assertThat(version.path("metadata").path("hasPreview").asBoolean()).isTrue();
        assertThat(version.toString()).doesNotContain("k2");
        assertThat(answer("preview")).isEqualTo("one k1");
        assertThat(preview(id.substring(0, 8) + "-preview")).isEqualTo("200 two k2");
        assertThat(preview("pr-7-preview")).isEqualTo("200 two k2");
        assertThat(preview("pr-8-preview")).startsWith("404 ");

        String newer = version("preview", "three", "k3", "pr-7").path("id").asString();
        assertThat(preview("pr-7-preview")).as("an alias moves on").isEqualTo("200 three k3");
        assertThat(preview(id.substring(0, 8) + "-preview")).isEqualTo("200 two k2");
        assertThat(answer("preview")).isEqualTo("one k1");

        deploy("preview", Map.of(newer, 100.0)).result();
        assertThat(answer("preview")).isEqualTo("three k3");
        assertThat(api.get("/workers/scripts/preview/secrets").result().toString())
                .contains("KEY");
    }

    @Test
    void requestsAreSplitByPercentagesAndKeysAndOverridesChooseAVersion() {
        deploy("split", "old", "k");
        String old = active("split").path(0).path("version_id").asString();
        api.post("/workers/scripts/split/subdomain", "{\"enabled\":true}").result();
        String fresh = version("split", "new", "k", "").path("id").asString();

        deploy("split", Map.of(fresh, 50.0, old, 50.0)).result();

        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < 100; i++) {
            counts.merge(answer("split"), 1, Integer::sum);
        }
        assertThat(counts).containsOnlyKeys("new k", "old k");
        assertThat(counts.values()).allMatch(count -> count > 20);

        String first = answer("split", "Cloudflare-Workers-Version-Key", "user-1");
        for (int i = 0; i < 10; i++) {
            assertThat(answer("split", "Cloudflare-Workers-Version-Key", "user-1"))
                    .isEqualTo(first);
        }
        deploy("split", Map.of(fresh, 0.0, old, 100.0)).result();
        assertThat(answer("split")).isEqualTo("old k");
        assertThat(answer("split", "Cloudflare-Workers-Version-Overrides", "split=\"" + fresh + "\""))
                .isEqualTo("new k");
        assertThat(answer("split", "Cloudflare-Workers-Version-Overrides", "other=\"" + fresh + "\""))
                .isEqualTo("old k");
    }

    @Test
    void anUploadMakesAVersionAndADeploymentAndAnEarlierVersionCanBeDeployedAgain() {
        deploy("back", "one", "k");
        deploy("back", "two", "k");
        String one = versions("back").path(1).path("id").asString();

        assertThat(versions("back")).hasSize(2);
        assertThat(deployments("back")).hasSize(2);
        assertThat(answer("back")).isEqualTo("two k");

        JsonNode deployment = deploy("back", Map.of(one, 100.0)).result();

        assertThat(deployment.path("versions").path(0).path("version_id").asString())
                .isEqualTo(one);
        assertThat(answer("back")).isEqualTo("one k");
        assertThat(deployments("back")).hasSize(3);
        assertThat(api.get("/workers/scripts/back/versions?per_page=1").result().path("items"))
                .hasSize(1);
        assertThat(api.get("/workers/scripts/back/versions/" + one)
                        .result()
                        .path("resources")
                        .path("bindings")
                        .toString())
                .contains("KEY");
    }

    @Test
    void anEarlierVersionWithOtherSecretsTakesForce() {
        deploy("secretive", "one", "before");
        deploy("secretive", "two", "after");
        String one = versions("secretive").path(1).path("id").asString();

        assertThat(deploy("secretive", Map.of(one, 100.0)).isRefused(400, 10220).message())
                .contains("KEY")
                .doesNotContain("before");
        assertThat(answer("secretive")).isEqualTo("two after");

        api.post("/workers/scripts/secretive/deployments?force=true", deployment(Map.of(one, 100.0)))
                .result();
        assertThat(answer("secretive")).isEqualTo("one before");
    }

    @Test
    void versionsOfAScriptShareItsObjectsAndHaveNoPreview() {
        api.upload("counting", COUNTING.formatted("one"), COUNTER_BINDING, COUNTER_EXPORT)
                .result();
        String one = active("counting").path(0).path("version_id").asString();
        JsonNode version = versionOf("counting", COUNTING.formatted("two"), COUNTER_BINDING, COUNTER_EXPORT)
                .result();
        assertThat(version.path("metadata").path("hasPreview").asBoolean(true)).isFalse();
        api.post("/workers/scripts/counting/subdomain", "{\"enabled\":true,\"previews_enabled\":true}")
                .result();
        String two = version.path("id").asString();
        deploy("counting", Map.of(two, 40.0, one, 60.0)).result();
        String header = "Cloudflare-Workers-Version-Overrides";

        assertThat(answer("counting", header, "counting=\"" + one + "\"")).isEqualTo("one 1");
        assertThat(answer("counting", header, "counting=\"" + two + "\"")).isEqualTo("two 2");
        assertThat(answer("counting", header, "counting=\"" + one + "\"")).isEqualTo("one 3");
    }

    @Test
    void aVersionThatBringsAClassIsRefusedAndSoIsASplitOfDifferentExports() {
        deploy("classes", "one", "k");
        versionOf("classes", COUNTING.formatted("two"), COUNTER_BINDING, COUNTER_EXPORT)
                .isRefused(400, 100406);
        String one = active("classes").path(0).path("version_id").asString();
        String worker = "export default { fetch: () => new Response('') };";
        String two = versionOf("classes", worker, "[]", "\"exports\":{\"default\":{\"type\":\"worker\"}}")
                .result()
                .path("id")
                .asString();

        deploy("classes", Map.of(one, 50.0, two, 50.0)).isRefused(400, 100405);
    }

    @Test
    void whatIsNoDeploymentIsRefused() {
        deploy("refused", "one", "k");
        String one = active("refused").path(0).path("version_id").asString();

        api.post("/workers/scripts/absent/deployments", deployment(Map.of(one, 100.0)))
                .isRefused(404, 10007);
        versionOf("absent", WORKER, "[]", "").isRefused(404, 10007);
        deploy("refused", Map.of(one, 90.0)).isRefused(400, 10021);
        deploy("refused", Map.of("00000000-0000-0000-0000-000000000000", 100.0)).isRefused(404, 100146);
        api.post("/workers/scripts/refused/deployments", "{\"strategy\":\"percentage\",\"versions\":[]}")
                .isRefused(400, 10021);
        api.post("/workers/scripts/refused/deployments", "{\"strategy\":\"all\",\"versions\":[]}")
                .isRefused(400, 10021);
        versionOf("refused", WORKER, "[]", "\"annotations\":{\"workers/alias\":\"9-\"}")
                .isRefused(400, 10021);
        versionOf("refused", "export default { fetch( }", "[]", "").isRefused(400, 10021);
        api.get("/workers/scripts/refused/versions/0").isRefused(404, 100146);
        assertThat(versions("refused")).hasSize(1);
        assertThat(deployments("refused")).hasSize(1);
    }

    private void deploy(String script, String text, String secret) {
        api.upload(script, WORKER.formatted(text), secret(secret), "").result();
    }

    private JsonNode version(String script, String text, String secret, String alias) {
        String annotations = "\"annotations\":{\"workers/tag\":\"t\""
                + (alias.isEmpty() ? "" : ",\"workers/alias\":\"" + alias + "\"") + "}";
        return versionOf(script, WORKER.formatted(text), secret(secret), annotations)
                .result();
    }

    private Answer versionOf(String script, String source, String bindings, String more) {
        String metadata = "{\"main_module\":\"index.js\",\"compatibility_date\":\"2026-04-01\",\"bindings\":" + bindings
                + (more.isEmpty() ? "" : "," + more) + "}";
        return api.form(
                "POST",
                "/accounts/" + api.accountId() + "/workers/scripts/" + script + "/versions",
                Part.metadata(metadata),
                Part.module("index.js", source));
    }

    private static String secret(String value) {
        return "[{\"type\":\"secret_text\",\"name\":\"KEY\",\"text\":\"" + value + "\"}]";
    }

    private Answer deploy(String script, Map<String, Double> shares) {
        return api.post("/workers/scripts/" + script + "/deployments", deployment(shares));
    }

    private static String deployment(Map<String, Double> shares) {
        StringBuilder versions = new StringBuilder();
        new LinkedHashMap<>(shares)
                .forEach((id, percentage) -> versions.append(versions.isEmpty() ? "" : ",")
                        .append("{\"version_id\":\"" + id + "\",\"percentage\":" + percentage + "}"));
        return "{\"strategy\":\"percentage\",\"versions\":[" + versions + "]}";
    }

    private JsonNode versions(String script) {
        return api.get("/workers/scripts/" + script + "/versions?deployable=true")
                .result()
                .path("items");
    }

    private JsonNode deployments(String script) {
        return api.get("/workers/scripts/" + script + "/deployments").result().path("deployments");
    }

    private JsonNode active(String script) {
        return deployments(script).path(0).path("versions");
    }

    private String answer(String script, String... headers) {
        if (cloud.workerUrl(script).isEmpty()) {
            api.post("/workers/scripts/" + script + "/subdomain", "{\"enabled\":true}")
                    .result();
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(cloud.workerUrl(script).orElseThrow());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return TestApi.exchange(request.build()).body();
    }

    /** Names under localhost are loopback's to browsers, and to curl; Java is told where they lead. */
    private String preview(String name) {
        int port = cloud.workerUrl("preview").orElseThrow().getPort();
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)))
                .build();
        try {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create("http://" + name + ".localhost:" + port + "/"))
                            .build(),
                    BodyHandlers.ofString());
            return response.statusCode() + " " + response.body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
