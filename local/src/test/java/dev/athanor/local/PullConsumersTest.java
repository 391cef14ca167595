package dev.athanor.local;

import static dev.athanor.local.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Queues whose messages programs pull, and queues that keep messages back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PullConsumersTest {

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

    private String queue(String name) {
        return api.post("/queues", "{\"queue_name\":\"" + name + "\"}")
                .result()
                .path("queue_id")
                .asString();
    }

    private void consumer(String queue, String more) {
        api.post("/queues/" + queue + "/consumers", "{\"type\":\"http_pull\"" + more + "}")
                .result();
    }

    private void send(String queue, String json) {
        api.post("/queues/" + queue + "/messages", "{\"body\":" + json + "}").result();
    }

    private JsonNode pull(String queue, String body) {
        return api.post("/queues/" + queue + "/messages/pull", body).result().path("messages");
    }

    private void acknowledge(String queue, String leases) {
        api.post("/queues/" + queue + "/messages/ack", leases).result();
    }

    private static String lease(JsonNode message) {
        return "{\"lease_id\":\"" + message.path("lease_id").asString() + "\"}";
    }

    @Test
    void aPulledMessageIsNotGivenOutAgainUntilItsTimeIsOverAndNeverOnceItIsAcknowledged() throws Throwable {
        String queue = queue("pulled");
        consumer(queue, "");
        send(queue, "{\"id\":\"1\"}");

        JsonNode first = pull(queue, "{\"visibility_timeout_ms\":200}").path(0);
        assertThat(first.path("attempts").asInt()).isEqualTo(1);
        assertThat(first.path("metadata").path("CF-Content-Type").asString()).isEqualTo("json");
        JsonNode[] second = new JsonNode[1];
        eventually(() -> {
            second[0] = pull(queue, "{}");
            assertThat(second[0]).hasSize(1);
        });
        assertThat(second[0].path(0).path("attempts").asInt()).isEqualTo(2);
        assertThat(pull(queue, "{}")).isEmpty();
        acknowledge(queue, "{\"acks\":[" + lease(second[0].path(0)) + "],\"retries\":[]}");
        assertThat(cloud.queueDepth("pulled")).isZero();
    }

    @Test
    void aMessageThatIsRetriedTooOftenGoesToTheDeadLetters() {
        String dead = queue("pulled-dead");
        String queue = queue("retried");
        consumer(queue, ",\"dead_letter_queue\":\"pulled-dead\",\"settings\":{\"max_retries\":1}");
        send(queue, "1");

        for (int attempt = 1; attempt <= 2; attempt++) {
            JsonNode message = pull(queue, "{\"batch_size\":1}").path(0);
            assertThat(message.path("attempts").asInt()).isEqualTo(attempt);
            acknowledge(queue, "{\"retries\":[" + lease(message) + "]}");
        }

        assertThat(cloud.queueDepth("retried")).isZero();
        assertThat(cloud.queueDepth("pulled-dead")).isEqualTo(1);
        api.delete("/queues/" + dead).isRefused(400, 11005);
    }

    @Test
    void whatCloudflareRefusesIsRefused() {
        String queue = queue("strict-pull");

        api.post("/queues/" + queue + "/messages/pull", "{}").isRefused(400, 15000);
        api.post("/queues/" + queue + "/consumers", "{\"type\":\"http_pull\",\"settings\":{\"max_concurrency\":1}}")
                .isRefused(400, 100127);
        consumer(queue, "");
        api.post("/queues/" + queue + "/consumers", "{\"type\":\"http_pull\"}").isRefused(400, 11004);
        api.post("/queues/" + queue + "/messages/pull", "{\"batch_size\":101}").isRefused(400, 15000);
    }

    @Test
    void aPausedQueueGivesNothingOutUntilItGoesOn() {
        String queue = queue("paused");
        consumer(queue, "");
        api.account("PATCH", "/queues/" + queue, "{\"settings\":{\"delivery_paused\":true}}")
                .result();
        send(queue, "1");

        assertThat(pull(queue, "{}")).isEmpty();
        api.account("PATCH", "/queues/" + queue, "{\"settings\":{\"delivery_paused\":false}}")
                .result();
        assertThat(pull(queue, "{}")).hasSize(1);
    }

    @Test
    void aQueuesDelayCountsForMessagesThatSayNothing() {
        String queue = queue("delayed");
        consumer(queue, "");
        api.account("PATCH", "/queues/" + queue, "{\"settings\":{\"delivery_delay\":3600}}")
                .result();
        send(queue, "\"later\"");
        api.post("/queues/" + queue + "/messages", "{\"body\":\"now\",\"content_type\":\"text\",\"delay_seconds\":0}")
                .result();

        JsonNode messages = pull(queue, "{}");
        assertThat(messages).hasSize(1);
        assertThat(messages.path(0).path("body").asString()).isEqualTo("now");
    }
}
