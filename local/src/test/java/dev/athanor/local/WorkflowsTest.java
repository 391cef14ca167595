package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Workflows of the local cloud: what the API says of them, and what really runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkflowsTest {

    private static final String CODE = """
            import { WorkflowEntrypoint } from "cloudflare:workers";
            export class Greeter extends WorkflowEntrypoint {
              async run(event, step) {
                const name = await step.do("name", async () => event.payload.name ?? "nobody");
                if (name === "fails") throw new Error("no such name");
                if (name === "waits") {
                  const { payload } = await step.waitForEvent("answer", { type: "answer", timeout: "1 minute" });
                  return { greeting: payload.greeting + " " + name };
                }
                return { greeting: "hello " + name };
              }
            }
            export default {
              async fetch(request, env) {
                const id = new URL(request.url).pathname.slice(1);
                const instance = id ? await env.GREETER.get(id) : await env.GREETER.create({ params: { name: "world" } });
                return Response.json({ id: instance.id, ...(await instance.status()) });
              },
            };
            """;
    private static final String BINDING =
            "[{\"type\":\"workflow\",\"name\":\"GREETER\",\"workflow_name\":\"greeter\",\"class_name\":\"Greeter\"}]";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LocalCloud cloud;
    private TestApi api;

    @BeforeAll
    void start(@TempDir Path directory) {
        cloud = LocalCloud.start(LocalCloudOptions.in(directory));
        api = TestApi.of(cloud);
        api.upload("greetings", CODE, BINDING, "").result();
        api.put("/workflows/greeter", "{\"script_name\":\"greetings\",\"class_name\":\"Greeter\"}")
                .result();
        api.post("/workers/scripts/greetings/subdomain", "{\"enabled\":true,\"previews_enabled\":false}")
                .result();
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @Test
    void anInstanceThatTheApiStartsReturnsItsResult() {
        String id = started("{\"params\":{\"name\":\"ada\"}}");

        JsonNode instance = ended(id);

        assertThat(instance.path("status").asString()).isEqualTo("complete");
        assertThat(instance.path("output").path("greeting").asString()).isEqualTo("hello ada");
        assertThat(instance.path("params").path("name").asString()).isEqualTo("ada");
        assertThat(instance.path("step_count").asInt()).isEqualTo(1);
        assertThat(instance.path("steps").get(0).path("name").asString()).startsWith("name");
    }

    @Test
    void anInstanceThatAWorkerStartsIsListed() {
        JsonNode started = json("/");
        String id = started.path("id").asString();

        assertThat(ended(id).path("output").path("greeting").asString()).isEqualTo("hello world");
        assertThat(api.get("/workflows/greeter/instances?per_page=100").result().valueStream())
                .anyMatch(instance -> instance.path("id").asString().equals(id));
        assertThat(json("/" + id).path("output").path("greeting").asString()).isEqualTo("hello world");
    }

    @Test
    void anInstanceWaitsForItsEvent() {
        String id = started("{\"instance_id\":\"waiting-1\",\"params\":{\"name\":\"waits\"}}");

        api.post("/workflows/greeter/instances/" + id + "/events/answer", "{\"greeting\":\"salut\"}")
                .result();

        assertThat(ended(id).path("output").path("greeting").asString()).isEqualTo("salut waits");
        api.post("/workflows/greeter/instances", "{\"instance_id\":\"waiting-1\"}")
                .isRefused(400, 10201);
    }

    @Test
    void anInstanceThatFailsSaysOfWhat() {
        JsonNode instance = ended(started("{\"params\":{\"name\":\"fails\"}}"));

        assertThat(instance.path("status").asString()).isEqualTo("errored");
        assertThat(instance.path("error").path("message").asString()).isEqualTo("no such name");
    }

    @Test
    void anInstanceIsTerminated() {
        String id = started("{\"params\":{\"name\":\"waits\"}}");

        api.account("PATCH", "/workflows/greeter/instances/" + id + "/status", "{\"status\":\"terminate\"}")
                .result();

        assertThat(ended(id).path("status").asString()).isEqualTo("terminated");
        api.account("PATCH", "/workflows/greeter/instances/" + id + "/status", "{\"status\":\"stop\"}")
                .isRefused(400, 10001);
    }

    @Test
    void aScheduleStartsAnInstance() {
        api.put(
                        "/workflows/nightly",
                        "{\"script_name\":\"greetings\",\"class_name\":\"Greeter\",\"schedules\":[{\"cron\":\"0 3 * * *\"}]}")
                .result();

        cloud.fireDue(Instant.parse("2026-11-22T03:00:00Z"));

        JsonNode instances =
                eventually(() -> api.get("/workflows/nightly/instances").result(), found -> found.size() == 1);
        assertThat(instances.size()).isEqualTo(1);
    }

    @Test
    void whatCloudflareRefusesIsRefused() {
        api.get("/workflows/absent").isRefused(404, 10200);
        api.delete("/workflows/absent").isRefused(404, 10200);
        api.get("/workflows/greeter/instances/absent").isRefused(404, 10400);
        api.put("/workflows/other", "{\"script_name\":\"absent\",\"class_name\":\"Greeter\"}")
                .isRefused(404, 10007);
        api.put("/workflows/other", "{\"script_name\":\"greetings\",\"class_name\":\"Absent\"}")
                .isRefused(400, 10001);
        api.put("/workflows/other", "{\"script_name\":\"greetings\",\"class_name\":\"Greeter\",\"colour\":\"red\"}")
                .isRefused(400, 10001);
        api.upload("greetings", "export default { fetch() {} };", BINDING, "").isRefused(400, 10021);
    }

    @Test
    void aDeletedWorkflowTakesItsInstancesWithIt() {
        String settings = "{\"script_name\":\"greetings\",\"class_name\":\"Greeter\"}";
        api.put("/workflows/passing", settings).result();
        api.post("/workflows/passing/instances", "{\"instance_id\":\"one\"}").result();

        api.delete("/workflows/passing").result();
        api.put("/workflows/passing", settings).result();

        api.get("/workflows/passing/instances/one").isRefused(404, 10400);
        assertThat(api.get("/workflows/passing").result().path("instances").isEmpty())
                .isTrue();
    }

    private String started(String body) {
        return api.post("/workflows/greeter/instances", body)
                .result()
                .path("id")
                .asString();
    }

    private JsonNode ended(String id) {
        return eventually(
                () -> api.get("/workflows/greeter/instances/" + id).result(),
                instance -> Set.of("complete", "errored", "terminated")
                        .contains(instance.path("status").asString()));
    }

    private JsonNode json(String path) {
        return JSON.readTree(
                TestApi.fetch(URI.create(cloud.workerUrl("greetings").orElseThrow() + path))
                        .body());
    }

    /** What a request answers once it is as expected. */
    private static JsonNode eventually(Supplier<JsonNode> request, Predicate<JsonNode> expected) {
        AtomicReference<JsonNode> answer = new AtomicReference<>(JSON.createObjectNode());
        try {
            Eventually.eventually(() -> {
                JsonNode current = request.get();
                answer.set(current);
                assertThat(expected.test(current)).as("%s", current).isTrue();
            });
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        return Objects.requireNonNull(answer.get());
    }
}
