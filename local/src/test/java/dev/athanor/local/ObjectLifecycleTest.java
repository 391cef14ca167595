package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The life of Durable Object classes: what they store survives another name and another script, and nothing else does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectLifecycleTest {

    private static final String CODE = """
            import { DurableObject } from "cloudflare:workers";
            class Counting extends DurableObject {
              async fetch() {
                const count = ((await this.ctx.storage.get("count")) ?? 0) + 1;
                await this.ctx.storage.put("count", count);
                let sql = true;
                try { this.ctx.storage.sql.exec("SELECT 1"); } catch { sql = false; }
                return Response.json({ count, sql });
              }
            }
            %s
            export default {
              fetch(request, env) {
                return env.COUNTER ? env.COUNTER.get(env.COUNTER.idFromName("one")).fetch(request) : new Response("none");
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

    @Test
    void aRenamedClassKeepsWhatItsObjectsStored() {
        upload("renaming", "Before", bound("Before"), created("Before")).result();
        assertThat(fetch("renaming")).isEqualTo("{\"count\":1,\"sql\":true}");
        upload("neighbour", "", "[" + binding("Before", "renaming") + "]", "").result();
        assertThat(fetch("neighbour")).isEqualTo("{\"count\":2,\"sql\":true}");

        JsonNode report = upload(
                        "renaming",
                        "After",
                        bound("After"),
                        "\"Before\":{\"type\":\"durable-object\",\"state\":\"renamed\",\"renamed_to\":\"After\"},"
                                + created("After"))
                .result()
                .path("exports_reconciliation");

        assertThat(report.path("renamed")).hasToString("[{\"from\":\"Before\",\"to\":\"After\"}]");
        assertThat(fetch("renaming")).isEqualTo("{\"count\":3,\"sql\":true}");
        assertThat(fetch("neighbour"))
                .as("a binding to the old name is forwarded")
                .isEqualTo("{\"count\":4,\"sql\":true}");
        assertThat(exports("renaming").propertyNames()).containsExactly("After");
    }

    @Test
    void aTransferredClassKeepsWhatItsObjectsStored() {
        upload("giving", "Counter", bound("Counter"), created("Counter")).result();
        assertThat(fetch("giving")).startsWith("{\"count\":1");
        String transferred =
                "\"Counter\":{\"type\":\"durable-object\",\"state\":\"transferred\",\"transferred_to\":\"taking\"}";
        String expecting = "\"Counter\":{\"type\":\"durable-object\",\"state\":\"expecting-transfer\","
                + "\"storage\":\"sqlite\",\"transfer_from\":\"giving\"}";

        assertThat(scenario(upload("giving", "Counter", "[]", transferred))).isEqualTo("transfer-target-not-expecting");
        upload("taking", "Counter", bound("Counter"), expecting).result();
        assertThat(fetch("taking"))
                .as("the objects are those of the other script")
                .startsWith("{\"count\":2");
        assertThat(exports("taking").path("Counter").path("state").asString()).isEqualTo("expecting-transfer");
        upload("giving", "", "[" + binding("Counter", "taking") + "]", transferred)
                .result();
        assertThat(fetch("taking")).startsWith("{\"count\":3");
        assertThat(fetch("giving")).startsWith("{\"count\":4");
        upload("taking", "Counter", bound("Counter"), created("Counter")).result();

        assertThat(fetch("taking")).startsWith("{\"count\":5");
        assertThat(exports("giving").isEmpty()).isTrue();
    }

    @Test
    void whatCannotBeIsRefusedWithItsScenario() {
        upload("strict", "Counter", bound("Counter"), created("Counter")).result();

        assertThat(scenario(upload(
                        "strict",
                        "Counter",
                        "[]",
                        "\"Other\":{\"type\":\"durable-object\",\"storage\":\"sqlite\"}," + created("Counter"))))
                .isEqualTo("not-exported");
        assertThat(scenario(upload(
                        "strict",
                        "Counter",
                        "[]",
                        "\"Counter\":{\"type\":\"durable-object\",\"storage\":\"legacy-kv\"}")))
                .isEqualTo("storage-changed");
        assertThat(scenario(upload(
                        "strict", "Counter", "[]", "\"Counter\":{\"type\":\"durable-object\",\"state\":\"deleted\"}")))
                .isEqualTo("still-exported");
        assertThat(scenario(upload(
                        "strict",
                        "Counter",
                        "[]",
                        "\"Counter\":{\"type\":\"durable-object\",\"state\":\"renamed\",\"renamed_to\":\"Absent\"}")))
                .isEqualTo("renamed-to-nothing");
        assertThat(scenario(upload(
                        "fresh",
                        "Counter",
                        "[]",
                        "\"Counter\":{\"type\":\"durable-object\",\"storage\":\"legacy-kv\"}")))
                .isEqualTo("legacy-storage");
        assertThat(
                        scenario(
                                upload(
                                        "fresh",
                                        "Counter",
                                        "[]",
                                        "\"Counter\":{\"type\":\"durable-object\",\"state\":\"expecting-transfer\",\"storage\":\"sqlite\",\"transfer_from\":\"nobody\"}")))
                .isEqualTo("transfer-source-missing");
        upload(
                        "strict",
                        "Counter",
                        "[]",
                        "\"Counter\":{\"type\":\"durable-object\",\"state\":\"deleted\",\"storage\":\"sqlite\"}")
                .isRefused(400, 10021);
        upload("strict", "", "[]", "\"Counter\":{\"type\":\"durable-object\",\"state\":\"deleted\"}")
                .result();
        assertThat(exports("strict").isEmpty()).isTrue();
    }

    private Answer upload(String script, String className, String bindings, String exports) {
        Answer answer = api.upload(
                script,
                CODE.formatted(className.isEmpty() ? "" : "export class " + className + " extends Counting {}"),
                bindings,
                "\"exports\":{" + exports + "}");
        api.post("/workers/scripts/" + script + "/subdomain", "{\"enabled\":true,\"previews_enabled\":false}");
        return answer;
    }

    private static String created(String className) {
        return "\"" + className + "\":{\"type\":\"durable-object\",\"storage\":\"sqlite\"}";
    }

    private static String bound(String className) {
        return "[{\"type\":\"durable_object_namespace\",\"name\":\"COUNTER\",\"class_name\":\"" + className + "\"}]";
    }

    private static String binding(String className, String script) {
        return "{\"type\":\"durable_object_namespace\",\"name\":\"COUNTER\",\"class_name\":\"" + className
                + "\",\"script_name\":\"" + script + "\"}";
    }

    private static String scenario(Answer answer) {
        return answer.isRefused(400, 100402)
                .envelope()
                .path("errors")
                .path(0)
                .path("meta")
                .path("details")
                .path(0)
                .path("scenario")
                .asString();
    }

    private JsonNode exports(String script) {
        return api.get("/workers/scripts")
                .result()
                .valueStream()
                .filter(found -> found.path("id").asString().equals(script))
                .findFirst()
                .orElseThrow()
                .path("exports");
    }

    private String fetch(String script) {
        return TestApi.fetch(cloud.workerUrl(script).orElseThrow()).body();
    }
}
