package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.local.TestApi.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Uploads of scripts: what Cloudflare refuses is refused with its code, and changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadTest {

    private static final String WORKER = "export default { fetch: () => new Response('%s') };";
    private static final String OBJECT =
            "import { DurableObject } from 'cloudflare:workers'; export class %s extends DurableObject { fetch() { return new Response('o'); } }";

    private final List<String> notices = new CopyOnWriteArrayList<>();
    private LocalCloud cloud;
    private TestApi api;

    @BeforeAll
    void start(@TempDir Path directory) {
        LocalCloudListener listener = new LocalCloudListener() {
            @Override
            public void noticed(String text) {
                notices.add(text);
            }
        };
        cloud = LocalCloud.start(LocalCloudOptions.in(directory).withListener(listener));
        api = TestApi.of(cloud);
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @Test
    void aScriptOfSeveralModulesOfAllKindsRuns() {
        String metadata = "{\"main_module\":\"main.js\",\"compatibility_date\":\"2026-04-01\"}";
        String main =
                "import { hello } from './lib/hello.js'; import text from './text.txt'; import data from './data.bin';"
                        + "export default { fetch: () => new Response(hello + text + data.byteLength) };";

        JsonNode result = api.upload(
                        "modules",
                        new Part("metadata", "blob", "application/json", metadata),
                        Part.module("main.js", main),
                        Part.module("lib/hello.js", "export const hello = 'hello ';"),
                        new Part("text.txt", "text.txt", "text/plain", "text "),
                        new Part("data.bin", "data.bin", "application/octet-stream", "12345"),
                        new Part("main.js.map", "main.js.map", "application/source-map", "{}"))
                .result();

        assertThat(result.path("id").asString()).isEqualTo("modules");
        assertThat(result.path("handlers")).hasToString("[\"fetch\"]");
        assertThat(result.path("startup_time_ms").isNumber()).isTrue();
        assertThat(fetch("modules")).isEqualTo("hello text 5");
    }

    @Test
    void aServiceWorkerRunsWithItsBindingsAsGlobalVariables() {
        String metadata = "{\"body_part\":\"old.js\",\"compatibility_date\":\"2026-04-01\","
                + "\"bindings\":[{\"type\":\"plain_text\",\"name\":\"GREETING\",\"text\":\"hello\"}]}";
        String code = "const text = GREETING + ' of old'; addEventListener('scheduled', () => {});"
                + "addEventListener('fetch', (event) => event.respondWith(new Response(text)));";
        Part script = new Part("old.js", "old.js", "application/javascript", code);

        JsonNode result = api.upload("old", Part.metadata(metadata), script).result();

        assertThat(result.path("handlers")).hasToString("[\"scheduled\",\"fetch\"]");
        assertThat(fetch("old")).isEqualTo("hello of old");
        api.upload("old", Part.metadata(metadata), script, Part.module("b.js", "export {};"))
                .isRefused(400, 10021);
        api.upload("old", Part.metadata(metadata), Part.module("old.js", code)).isRefused(400, 10021);
        api.upload("old", Part.metadata(metadata), new Part("old.js", "old.js", "application/javascript", "nothing("))
                .isRefused(400, 10021);
    }

    @Test
    void aScriptThatDoesNotParseIsRefusedAndTheOneBeforeRunsOn() {
        api.upload("steady", WORKER.formatted("one"), "[]", "").result();

        assertThat(api.upload("steady", "export default { fetch( }", "[]", "")
                        .isRefused(400, 10021)
                        .message())
                .contains("Uncaught SyntaxError: Unexpected token '}'")
                .contains("index.js:1");

        assertThat(fetch("steady")).isEqualTo("one");
    }

    @Test
    void aScriptThatFailsAtStartOrImportsNothingIsRefused() {
        assertThat(api.upload("failing", "throw new Error('at start')", "[]", "")
                        .isRefused(400, 10021)
                        .message())
                .contains("at start");
        assertThat(api.upload("failing", "import './gone.js'; export default {}", "[]", "")
                        .isRefused(400, 10021)
                        .message())
                .contains("gone.js");
        api.get("/workers/scripts/failing/settings").isRefused(404, 10007);
    }

    @Test
    void whatOnlyTheRunningSystemRefusesIsTakenBack() {
        api.upload("steady", WORKER.formatted("steady"), "[]", "").result();
        String noHandler = WORKER.formatted("numbers") + "export const number = 1;";

        assertThat(api.upload("numbers", noHandler, "[]", "")
                        .isRefused(400, 10021)
                        .message())
                .contains("'number'");

        api.get("/workers/scripts/numbers").isRefused(404, 10007);
        assertThat(fetch("steady")).isEqualTo("steady");
    }

    @Test
    void aScriptWithoutHandlersIsRefused() {
        api.upload("silent", "export const nothing = 1;", "[]", "").isRefused(400, 10068);
    }

    @Test
    void aMainModuleThatIsNotUploadedIsRefused() {
        api.upload("main", Part.metadata("{\"main_module\":\"a.js\"}"), Part.module("b.js", WORKER))
                .isRefused(400, 10021);
        api.upload("main", Part.module("b.js", WORKER)).isRefused(400, 10026);
    }

    @Test
    void aNameThatNoScriptCanHaveIsRefused() {
        api.upload("Upper", WORKER, "[]", "").isRefused(400, 10016);
        api.upload("-dash", WORKER, "[]", "").isRefused(400, 10016);
    }

    @Test
    void metadataThatIsUnknownOrNoGoodIsRefused() {
        for (String more : new String[] {
            "\"colour\":\"red\"",
            "\"limits\":{\"cpu_ms\":0}",
            "\"observability\":{\"enabled\":1}",
            "\"observability\":{\"enabled\":true,\"head_sampling_rate\":2}",
            "\"placement\":{\"mode\":\"clever\"}",
            "\"compatibility_flags\":\"nodejs_compat\"",
            "\"compatibility_flags\":[\"no_such_flag\"]",
            "\"tags\":\"one\"",
            "\"exports\":[]",
            "\"exports\":{\"C\":{\"type\":\"thing\"}}"
        }) {
            api.upload("strict", WORKER, "[]", more).isRefused(400, 10021);
        }
        api.upload(
                        "strict",
                        Part.metadata("{\"main_module\":\"a.js\",\"compatibility_date\":\"soon\"}"),
                        Part.module("a.js", WORKER))
                .isRefused(400, 10021);
    }

    @Test
    void aBindingThatIsUnknownOrNoGoodIsRefused() {
        refused("{\"type\":\"teapot\",\"name\":\"A\"}", 10021);
        refused("{\"type\":\"plain_text\",\"text\":\"x\"}", 10052);
        refused("{\"type\":\"plain_text\",\"name\":\"A\"}", 10021);
        refused("{\"type\":\"plain_text\",\"name\":\"A\",\"text\":\"x\",\"size\":1}", 10021);
        refused(
                "{\"type\":\"plain_text\",\"name\":\"A\",\"text\":\"1\"},{\"type\":\"json\",\"name\":\"A\",\"json\":1}",
                10053);
        refused("{\"type\":\"plain_text\",\"name\":\"A\",\"text\":\"" + "x".repeat(5200) + "\"}", 10054);
        refused("{\"type\":\"inherit\",\"name\":\"A\"}", 10057);
        refused("{\"type\":\"assets\",\"name\":\"A\"}", 10021);
    }

    @Test
    void aBindingToSomethingThatIsNotThereIsRefused() {
        refused("{\"type\":\"kv_namespace\",\"name\":\"A\",\"namespace_id\":\"0\"}", 10041);
        refused("{\"type\":\"d1\",\"name\":\"A\",\"id\":\"0\"}", 10181);
        refused("{\"type\":\"queue\",\"name\":\"A\",\"queue_name\":\"absent\"}", 11000);
        refused("{\"type\":\"service\",\"name\":\"A\",\"service\":\"absent\"}", 10143);
        refused("{\"type\":\"durable_object_namespace\",\"name\":\"A\",\"class_name\":\"Absent\"}", 10061);
        refused(
                "{\"type\":\"durable_object_namespace\",\"name\":\"A\",\"class_name\":\"C\",\"script_name\":\"absent\"}",
                10061);
    }

    private void refused(String binding, int code) {
        api.upload("bindings", WORKER, "[" + binding + "]", "").isRefused(400, code);
    }

    @Test
    void bindingsAreInheritedAndKept() {
        String source = "export default { fetch: (request, env) => new Response(env.NEW + env.KEPT) };";
        api.upload(
                        "heir",
                        source,
                        "[{\"type\":\"secret_text\",\"name\":\"OLD\",\"text\":\"s\"},{\"type\":\"plain_text\",\"name\":\"KEPT\",\"text\":\"k\"}]",
                        "")
                .result();

        api.upload(
                        "heir",
                        source,
                        "[{\"type\":\"inherit\",\"name\":\"NEW\",\"old_name\":\"OLD\"}]",
                        "\"keep_bindings\":[\"plain_text\"]")
                .result();

        assertThat(fetch("heir")).isEqualTo("sk");
        assertThat(api.get("/workers/scripts/heir/settings").text()).doesNotContain("OLD");
    }

    @Test
    void aCompatibilityDateThatIsTooNewRunsAsTheNewestWithANotice() {
        api.upload(
                        "future",
                        Part.metadata("{\"main_module\":\"a.js\",\"compatibility_date\":\"2026-11-01\"}"),
                        Part.module("a.js", WORKER.formatted("future")))
                .result();

        assertThat(fetch("future")).isEqualTo("future");
        assertThat(notices).anyMatch(notice -> notice.contains("future asks for the compatibility date 2026-11-01"));
        assertThat(api.get("/workers/scripts/future/settings")
                        .result()
                        .path("compatibility_date")
                        .asString())
                .isEqualTo("2026-11-01");
    }

    @Test
    void aDurableObjectClassIsMadeRenamedAndDeletedAsDeclared() {
        String source = OBJECT
                + "export default { fetch: async (request, env) => new Response('' + (env.O ? env.O.idFromName('a').toString() : 'none')) };";
        String binding = "[{\"type\":\"durable_object_namespace\",\"name\":\"O\",\"class_name\":\"%s\"}]";
        String live = "{\"type\":\"durable-object\",\"storage\":\"sqlite\"}";

        JsonNode made = api.upload(
                        "objects",
                        source.formatted("One"),
                        binding.formatted("One"),
                        "\"exports\":{\"One\":" + live + "}")
                .result();
        assertThat(made.path("exports_reconciliation").path("created")).hasToString("[\"One\"]");
        String id = fetch("objects");

        JsonNode renamed = api.upload(
                        "objects",
                        source.formatted("Two"),
                        binding.formatted("Two"),
                        "\"exports\":{\"One\":{\"type\":\"durable-object\",\"state\":\"renamed\",\"renamed_to\":\"Two\"},\"Two\":"
                                + live + "}")
                .result();
        assertThat(renamed.path("exports_reconciliation").path("renamed"))
                .hasToString("[{\"from\":\"One\",\"to\":\"Two\"}]");
        assertThat(fetch("objects")).as("the same objects").isEqualTo(id);

        JsonNode deleted = api.upload(
                        "objects",
                        source.formatted("Three"),
                        "[]",
                        "\"exports\":{\"Two\":{\"type\":\"durable-object\",\"state\":\"deleted\"}}")
                .result();
        assertThat(deleted.path("exports_reconciliation").path("deleted")).hasToString("[\"Two\"]");
    }

    @Test
    void aClassWithObjectsThatIsForgottenStopsTheUpload() {
        String live = "\"exports\":{\"Kept\":{\"type\":\"durable-object\",\"storage\":\"sqlite\"}}";
        api.upload("forgetful", OBJECT.formatted("Kept") + WORKER, "[]", live).result();

        Answer refused = api.upload("forgetful", OBJECT.formatted("Kept") + WORKER, "[]", "\"exports\":{}")
                .isRefused(400, 100402);
        JsonNode detail = refused.envelope()
                .path("errors")
                .path(0)
                .path("meta")
                .path("details")
                .path(0);
        assertThat(detail.path("class").asString()).isEqualTo("Kept");
        assertThat(detail.path("suggestion").asString()).contains("deleted");

        api.upload("forgetful", WORKER, "[]", "").isRefused(400, 10064);
        api.upload("forgetful", OBJECT.formatted("Kept") + WORKER, "[]", live.replace("sqlite", "legacy-kv"))
                .isRefused(400, 100402);
        api.upload("forgetful", WORKER, "[]", live).isRefused(400, 100402);
    }

    @Test
    void aBoundClassThatIsNotDeclaredIsRefused() {
        api.upload(
                        "undeclared",
                        OBJECT.formatted("C") + WORKER,
                        "[{\"type\":\"durable_object_namespace\",\"name\":\"O\",\"class_name\":\"C\"}]",
                        "")
                .isRefused(400, 10061);
    }

    private String fetch(String script) {
        api.post("/workers/scripts/" + script + "/subdomain", "{\"enabled\":true}")
                .result();
        return TestApi.fetch(cloud.workerUrl(script).orElseThrow()).body();
    }
}
