package dev.athanor.local;

import static dev.athanor.local.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** R2 buckets: the API's calls and refusals, and what workers see of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BucketsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STORE = "/r2/buckets";
    private static final String WORKER = """
            export default {
              async fetch(request, { FILES }) {
                const key = new URL(request.url).pathname.slice(1);
                if (request.method === "PUT") return Response.json(await FILES.put(key, request.body));
                if (request.method === "DELETE") return Response.json(await FILES.delete(key));
                const object = await FILES.get(key);
                return object ? new Response(object.body) : new Response("none", { status: 404 });
              },
            };
            """;

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

    private void create(String name) {
        api.post(STORE, "{\"name\":\"" + name + "\"}").result();
    }

    @Test
    void aBucketIsMadeChangedAndDeleted() {
        JsonNode made = api.post(
                        STORE, "{\"name\":\"life\",\"locationHint\":\"enam\",\"storageClass\":\"InfrequentAccess\"}")
                .result();

        assertThat(made.path("location").asString()).isEqualTo("ENAM");
        assertThat(made.path("storage_class").asString()).isEqualTo("InfrequentAccess");
        api.post(STORE, "{\"name\":\"life\"}").isRefused(409, 10004);
        api.delete(STORE + "/life").result();
        api.get(STORE + "/life").isRefused(404, 10006);
    }

    @Test
    void whatCloudflareRefusesIsRefused() {
        create("strict");

        api.post(STORE, "{\"name\":\"Strict\"}").isRefused(400, 10005);
        api.post(STORE, "{\"name\":\"ab\"}").isRefused(400, 10005);
        api.post(STORE, "{\"name\":\"hint\",\"locationHint\":\"mars\"}").isRefused(400, 10040);
        api.post(STORE, "{\"name\":\"field\",\"public\":true}").isRefused(400, 10040);
        api.get(STORE + "/strict/cors").isRefused(404, 10059);
        api.put(STORE + "/strict/cors", "{\"rules\":[{\"allowed\":{\"methods\":[\"PATCH\"],\"origins\":[\"*\"]}}]}")
                .isRefused(400, 10040);
        api.put(STORE + "/strict/lock", "{\"rules\":[{\"id\":\"a\",\"enabled\":true}]}")
                .isRefused(400, 10040);
        api.get(STORE + "/strict/objects/nothing").isRefused(404, 10007);
        api.get(STORE + "/nothing/lifecycle").isRefused(404, 10006);
    }

    @Test
    void aNewBucketEndsUnfinishedUploadsByItself() {
        create("begins");

        assertThat(api.get(STORE + "/begins/lifecycle")
                        .result()
                        .path("rules")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo("Default Multipart Abort Rule");
    }

    @Test
    void aBucketThatHoldsObjectsIsNotDeleted() {
        create("full");
        store("full", "a/b c.txt", "hello");

        api.delete(STORE + "/full").isRefused(409, 10008);
        JsonNode listed = api.get(STORE + "/full/objects?prefix=a%2F").result().path(0);
        assertThat(listed.path("key").asString()).isEqualTo("a/b c.txt");
        assertThat(listed.path("size").asInt()).isEqualTo(5);
        assertThat(listed.path("http_metadata").path("contentType").asString()).isEqualTo("text/plain");
        assertThat(api.get(STORE + "/full/objects/a%2Fb%20c.txt").text()).isEqualTo("hello");

        api.delete(STORE + "/full/objects/a/b%20c.txt").result();
        api.delete(STORE + "/full").result();
    }

    @Test
    void aDomainIsAttachedChangedAndDetached() {
        create("named");
        String domains = STORE + "/named/domains/custom";
        String files = "{\"domain\":\"files.example.com\",\"zoneId\":\"0a\",\"enabled\":true}";

        api.post(domains, files).result();
        api.post(domains, files).isRefused(400, 10040);
        api.put(domains + "/files.example.com", "{\"enabled\":false,\"minTLS\":\"1.2\"}")
                .result();
        assertThat(api.get(domains)
                        .result()
                        .path("domains")
                        .path(0)
                        .path("minTLS")
                        .asString())
                .isEqualTo("1.2");
        api.delete(domains + "/files.example.com").result();
        assertThat(api.get(domains).result().path("domains")).isEmpty();
    }

    @Test
    void aDomainThatIsChangedWithItsNameAndZoneKeepsBoth() {
        create("kept");
        String domains = STORE + "/kept/domains/custom";
        api.post(domains, "{\"domain\":\"files.example.com\",\"zoneId\":\"0a\",\"enabled\":true}")
                .result();

        api.put(
                        domains + "/files.example.com",
                        "{\"domain\":\"other.example.com\",\"zoneId\":\"0b\",\"enabled\":true,"
                                + "\"ciphers\":[\"AES128-SHA\"]}")
                .result();

        var domain = api.get(domains + "/files.example.com").result();
        assertThat(domain.path("domain").asString()).isEqualTo("files.example.com");
        assertThat(domain.path("zoneId").asString()).isEqualTo("0a");
        assertThat(domain.path("ciphers").path(0).asString()).isEqualTo("AES128-SHA");
    }

    @Test
    void aDomainOfAnotherZoneIsRefused() {
        create("elsewhere");
        String zone = api.call("GET", "/zones?name=example.org", null, "")
                .result()
                .path(0)
                .path("id")
                .asString();

        api.post(
                        STORE + "/elsewhere/domains/custom",
                        "{\"domain\":\"files.example.com\",\"zoneId\":\"" + zone + "\",\"enabled\":true}")
                .isRefused(400, 10022);
    }

    @Test
    void aWorkerAndTheApiSeeTheSameObjects() {
        create("shared");
        api.upload("files", WORKER, "[{\"type\":\"r2_bucket\",\"name\":\"FILES\",\"bucket_name\":\"shared\"}]", "")
                .result();
        api.post("/workers/scripts/files/subdomain", "{\"enabled\":true}").result();
        URI worker = cloud.workerUrl("files").orElseThrow();

        assertThat(TestApi.exchange(HttpRequest.newBuilder(worker.resolve("/x/y"))
                                .PUT(BodyPublishers.ofString("from a worker"))
                                .build())
                        .statusCode())
                .isEqualTo(200);
        assertThat(api.get(STORE + "/shared/objects/x/y").text()).isEqualTo("from a worker");
        store("shared", "z", "from the API");
        assertThat(TestApi.fetch(worker.resolve("/z")).body()).isEqualTo("from the API");
        assertThat(TestApi.fetch(worker.resolve("/nothing")).statusCode()).isEqualTo(404);
    }

    @Test
    void aQueueHearsOfObjectsThatWorkersAndTheApiStoreAndDelete() throws Throwable {
        create("watched");
        String queue = api.post("/queues", "{\"queue_name\":\"watched\"}")
                .result()
                .path("queue_id")
                .asString();
        api.post("/queues/" + queue + "/consumers", "{\"type\":\"http_pull\"}").result();
        String rules = "/event_notifications/r2/watched/configuration";
        api.get(rules).isRefused(404, 11015);
        String images = "{\"rules\":[{\"actions\":[\"PutObject\",\"DeleteObject\"],\"suffix\":\".png\"}]}";
        api.put(rules + "/queues/" + queue, images).result();
        api.put(rules + "/queues/" + queue, images).isRefused(400, 11020);
        api.upload("watching", WORKER, "[{\"type\":\"r2_bucket\",\"name\":\"FILES\",\"bucket_name\":\"watched\"}]", "")
                .result();
        api.post("/workers/scripts/watching/subdomain", "{\"enabled\":true}").result();

        URI image = cloud.workerUrl("watching").orElseThrow().resolve("/a/b.png");
        TestApi.exchange(HttpRequest.newBuilder(image)
                .PUT(BodyPublishers.ofString("an image"))
                .build());
        store("watched", "notes.txt", "not told");
        api.delete(STORE + "/watched/objects/a/b.png").result();

        List<JsonNode> events = new ArrayList<>();
        eventually(() -> {
            pull(queue).forEach(events::add);
            assertThat(events).hasSize(2);
        });
        JsonNode put = events.get(0);
        assertThat(put.path("action").asString()).isEqualTo("PutObject");
        assertThat(put.path("account").asString()).isEqualTo(api.accountId());
        assertThat(put.path("bucket").asString()).isEqualTo("watched");
        assertThat(put.path("object").path("key").asString()).isEqualTo("a/b.png");
        assertThat(put.path("object").path("size").asInt()).isEqualTo(8);
        assertThat(put.path("object").path("eTag").asString()).isNotEmpty();
        assertThat(events.get(1).path("action").asString()).isEqualTo("DeleteObject");
        assertThat(events.get(1).path("object").has("size")).isFalse();

        JsonNode listed = api.get(rules).result().path("queues").path(0);
        assertThat(listed.path("queueId").asString().replace("-", "")).isEqualTo(queue);
        String rule = listed.path("rules").path(0).path("ruleId").asString();
        api.account("DELETE", rules + "/queues/" + queue, "{\"ruleIds\":[\"" + rule + "\"]}")
                .result();
        api.delete(rules + "/queues/" + queue).isRefused(404, 11011);
    }

    /** The bodies of the messages that wait. */
    private List<JsonNode> pull(String queue) {
        JsonNode messages = api.post("/queues/" + queue + "/messages/pull", "{\"batch_size\":10}")
                .result()
                .path("messages");
        return messages.valueStream()
                .map(message -> JSON.readTree(
                        Base64.getDecoder().decode(message.path("body").asString())))
                .toList();
    }

    @Test
    void aBindingToNoBucketIsRefused() {
        api.upload("lost", WORKER, "[{\"type\":\"r2_bucket\",\"name\":\"FILES\",\"bucket_name\":\"nowhere\"}]", "")
                .isRefused(400, 10085);
    }

    private void store(String bucket, String key, String text) {
        String path = key.replace(" ", "%20");
        api.call("PUT", "/accounts/" + api.accountId() + STORE + "/" + bucket + "/objects/" + path, text, "text/plain")
                .result();
    }
}
