package dev.athanor.runtime.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.binding.Ai;
import dev.athanor.binding.Database;
import dev.athanor.binding.KeyValue;
import dev.athanor.binding.Producer;
import dev.athanor.binding.StaticAssets;
import dev.athanor.binding.TypeToken;
import dev.athanor.runtime.cloudflare.ApiToken;
import dev.athanor.runtime.cloudflare.RejectedException;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.testing.FakeServer;
import dev.athanor.runtime.testing.Received;
import dev.athanor.runtime.testing.Reply;
import dev.athanor.runtime.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CloudflareBindingsTest {

    record Task(String id, Instant dueAt) {}

    record Session(String user) {}

    record Answered(String response) {}

    record Order(String id, int amount) {}

    private static final Task TASK = new Task("1", Instant.parse("2026-11-22T10:00:00Z"));

    private final FakeServer server = new FakeServer(CloudflareBindingsTest::answer);

    private final CloudflareBindings bindings =
            CloudflareBindings.connect(server.target(), Shop.whole().stack(), "com.example.Api");

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void aMessageIsSentAsTheJsonThatJacksonWrites() {
        producer().send(TASK);
        producer().send(TASK, Duration.ofMinutes(2));

        assertThat(last("POST /queues/q1/messages"))
                .containsExactly(
                        "{\"body\":{\"id\":\"1\",\"dueAt\":\"2026-11-22T10:00:00Z\"},\"content_type\":\"json\"}",
                        "{\"body\":{\"id\":\"1\",\"dueAt\":\"2026-11-22T10:00:00Z\"},\"content_type\":\"json\",\"delay_seconds\":120}");
    }

    @Test
    void manyMessagesGoInBatchesOfAHundred() {
        producer().sendBatch(Collections.nCopies(250, TASK));

        assertThat(last("POST /queues/q1/messages/batch"))
                .extracting(body -> body.split("\"body\"", -1).length - 1)
                .containsExactly(100, 100, 50);
    }

    @Test
    void aBatchIsNoLargerThanARequestMayBe() {
        String large = "x".repeat(100_000);

        producer().sendBatch(Collections.nCopies(5, new Task(large, TASK.dueAt())));

        assertThat(last("POST /queues/q1/messages/batch"))
                .extracting(body -> body.split("\"body\"", -1).length - 1)
                .containsExactly(2, 2, 1);
        assertThatThrownBy(() -> producer().send(new Task(large + large, TASK.dueAt())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("larger than the 128000 that Queues take");
    }

    @Test
    void aModelIsRunByItsName() {
        Ai ai = bindings.handle("AI", new TypeToken<Ai>() {});

        assertThat(ai.run("@cf/meta/llama", Map.of("prompt", "Hi"), Answered.class))
                .isEqualTo(new Answered("Hello"));
        assertThat(last("POST /ai/run/%40cf/meta/llama")).containsExactly("{\"prompt\":\"Hi\"}");
        assertThatThrownBy(() -> ai.run("../queues", Map.of(), Answered.class)).hasMessageContaining("no model's name");
    }

    @Test
    void aNameIsLookedUpOnce() {
        Producer<Task> producer = producer();
        producer.send(TASK);
        producer.send(TASK);

        assertThat(last("GET /queues")).hasSize(1);
    }

    @Test
    void aValueOfAKeyIsReadAndAMissingOneIsEmpty() {
        KeyValue<Session> sessions = bindings.handle("SESSIONS", new TypeToken<KeyValue<Session>>() {});

        assertThat(sessions.get("a/b ü")).contains(new Session("ann"));
        assertThat(sessions.get("none")).isEmpty();
    }

    @Test
    void onlyACertainNotFoundMakesAValueAbsent() {
        KeyValue<Session> sessions = bindings.handle("SESSIONS", new TypeToken<KeyValue<Session>>() {});

        assertThatThrownBy(() -> sessions.get("odd")).isInstanceOf(RejectedException.class);
    }

    @Test
    void valuesArePutWithATimeToLiveAndKeysAreListedOverAllPages() {
        KeyValue<Session> sessions = bindings.handle("SESSIONS", new TypeToken<KeyValue<Session>>() {});
        sessions.put("k", new Session("ann"), Duration.ofMinutes(1));
        sessions.delete("k");

        assertThat(sessions.keys("a")).containsExactly("a1", "a2");
        assertThat(last("PUT /storage/kv/namespaces/kv1/bulk"))
                .containsExactly("[{\"key\":\"k\",\"value\":\"{\\\"user\\\":\\\"ann\\\"}\",\"expiration_ttl\":60}]");
    }

    @Test
    void aQueryBindsItsParametersAndGivesRowsAsMapsAndRecords() {
        Database db = bindings.handle("DB", new TypeToken<Database>() {});

        var result = db.query("SELECT id, amount FROM orders WHERE id = ? AND paid = ?", "7", true);

        assertThat(result.rows()).containsExactly(Map.of("id", "7", "amount", 3));
        assertThat(result.single(Order.class)).isEqualTo(new Order("7", 3));
        assertThat(result.changes()).isEqualTo(1);
        assertThat(last("POST /d1/database/d1/query")).first().asString().contains("\"params\":[\"7\",1]");
    }

    @Test
    void aTextIsReadFromTheDeclaration() {
        assertThat(bindings.text("LOG_LEVEL")).isEqualTo("debug");
    }

    @Test
    void whatRestCannotReachNamesTheWay() {
        assertThatThrownBy(() -> bindings.text("API_KEY"))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("API_KEY");
        CloudflareBindings bindings = CloudflareBindings.connect(
                Target.cloudflare(Target.CLOUDFLARE_API, "1", ApiToken.of("quite-secret-token")),
                Shop.whole().stack(),
                "com.example.Api");
        assertThatThrownBy(() -> bindings.objects("COUNTER", target -> target)).hasMessageContaining("over HTTP");
        assertThatThrownBy(() -> bindings.service("USERS")).hasMessageContaining("url = true");
        assertThatThrownBy(() -> bindings.handle("ASSETS", new TypeToken<StaticAssets>() {}))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> bindings.text("NOPE")).hasMessageContaining("com.example.Api has no binding NOPE");
    }

    private Producer<Task> producer() {
        return bindings.handle("TASKS", new TypeToken<Producer<Task>>() {});
    }

    private List<String> last(String line) {
        return server.received().stream()
                .filter(request -> request.line().equals(line))
                .map(Received::text)
                .toList();
    }

    private static Reply answer(Received request) {
        return switch (request.line()) {
            case "GET /queues" -> Reply.result("[{\"queue_id\":\"q1\",\"queue_name\":\"shop-dev-tasks\"}]");
            case "GET /storage/kv/namespaces" -> Reply.result("[{\"id\":\"kv1\",\"title\":\"shop-dev-sessions\"}]");
            case "GET /storage/kv/namespaces/kv1/values/a%2Fb%20%C3%BC" ->
                Reply.text(200, "application/octet-stream", "{\"user\":\"ann\"}");
            case "GET /storage/kv/namespaces/kv1/values/none" -> Reply.error(404, 10009, "key not found");
            case "GET /storage/kv/namespaces/kv1/values/odd" -> Reply.error(404, 10013, "namespace not found");
            case "GET /storage/kv/namespaces/kv1/keys" ->
                Reply.json(
                        200,
                        request.path().contains("cursor=c2")
                                ? "{\"success\":true,\"result\":[{\"name\":\"a2\"}],\"result_info\":{\"cursor\":\"\"}}"
                                : "{\"success\":true,\"result\":[{\"name\":\"a1\"}],\"result_info\":{\"cursor\":\"c2\"}}");
            case "POST /ai/run/%40cf/meta/llama" -> Reply.result("{\"response\":\"Hello\"}");
            case "GET /d1/database" -> Reply.result("[{\"uuid\":\"d1\",\"name\":\"shop-dev-shop-db\"}]");
            case "POST /d1/database/d1/query" ->
                Reply.result("[{\"success\":true,\"results\":[{\"id\":\"7\",\"amount\":3}],\"meta\":{\"changes\":1}}]");
            default -> Reply.result("null");
        };
    }
}
