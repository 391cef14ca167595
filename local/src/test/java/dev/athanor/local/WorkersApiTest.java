package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.local.TestApi.Part;
import dev.athanor.local.standin.WrittenExports;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What other tools ask of workers beside their scripts: services, references, secrets, all routes and domains at once. */
class WorkersApiTest {

    private static final String FETCH = "const fetch = () => new Response();\nexport default { fetch };\n";
    private static final String ROOM = FETCH + "export class Room extends DurableObject {}\n";
    private static final String ROOMS = "\"exports\":{\"Room\":{\"type\":\"durable-object\",\"storage\":\"sqlite\"}}";
    private static final String SECRETS = "/workers/scripts/shop/secrets";

    private LocalCloud cloud;
    private TestApi api;

    @BeforeEach
    void start(@TempDir Path directory) {
        cloud = StandInCloud.start(LocalCloudOptions.in(directory), new WrittenExports());
        api = TestApi.of(cloud);
        api.upload("shop", ROOM, "[]", ROOMS).result();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void aServiceIsItsScriptInOneEnvironment() {
        JsonNode service = api.get("/workers/services/shop").result();

        assertThat(service.at("/default_environment/environment").asString()).isEqualTo("production");
        assertThat(service.at("/default_environment/script/id").asString()).isEqualTo("shop");
        String environments = "/workers/services/shop/environments/";
        assertThat(api.get(environments + "production").result().at("/script/id"))
                .hasToString("\"shop\"");
        assertThat(api.get(environments + "production/bindings").result()).isEmpty();
        assertThat(api.get(environments + "production/subdomain").result().path("enabled"))
                .hasToString("false");
        api.get(environments + "staging").isRefused(404, 10090);
        api.get("/workers/services/none").isRefused(404, 10007);
        api.delete("/workers/services/shop").result();
        api.get("/workers/services/shop").isRefused(404, 10007);
    }

    @Test
    void referencesSayWhatADeletionWouldBreak() {
        api.upload("caller", FETCH, """
                        [{"type":"service","name":"SHOP","service":"shop"},
                         {"type":"durable_object_namespace","name":"ROOM","class_name":"Room","script_name":"shop"}]
                        """, "").result();
        api.upload("listener", "export default { tail };", "[]", "").result();
        api.upload("heard", FETCH, "[]", "\"tail_consumers\":[{\"service\":\"listener\"}]")
                .result();

        JsonNode references = api.get("/workers/scripts/shop/references").result();

        assertThat(references.at("/services/incoming/0/service")).hasToString("\"caller\"");
        assertThat(references.at("/durable_objects/0/service")).hasToString("\"caller\"");
        assertThat(references.at("/durable_objects/0/durable_object_namespace_name"))
                .hasToString("\"shop_Room\"");
        assertThat(api.get("/workers/tails/by-consumer/listener").result().at("/0/producer/service"))
                .hasToString("\"heard\"");
        assertThat(api.get("/workers/tails/by-consumer/shop").result()).isEmpty();
        JsonNode worker = api.get("/workers/workers/shop").result();
        assertThat(worker.at("/references/workers/0/name")).hasToString("\"caller\"");
        assertThat(worker.at("/references/durable_objects/0/worker_name")).hasToString("\"caller\"");
        assertThat(api.get("/workers/workers/" + worker.path("id").asString()).result())
                .isEqualTo(worker);
        api.delete("/workers/services/shop").isRefused(400, 10064);
        api.delete("/workers/services/shop?force=true").result();
    }

    @Test
    void classesAreListedAsNamespaces() {
        JsonNode namespaces = api.get("/workers/durable_objects/namespaces").result();

        assertThat(namespaces).hasSize(1);
        assertThat(namespaces.at("/0/name")).hasToString("\"shop_Room\"");
        assertThat(namespaces.at("/0/use_sqlite").asBoolean()).isTrue();
        String id = namespaces.at("/0/id").asString();
        assertThat(api.get("/workers/durable_objects/namespaces/" + id).result())
                .isEqualTo(namespaces.get(0));
        api.get("/workers/durable_objects/namespaces/none").isRefused(404, 10066);
    }

    @Test
    void severalSecretsAreSetAndDeletedTogether() {
        bulk("{\"secrets\":{\"ONE\":{\"type\":\"secret_text\",\"name\":\"ONE\",\"text\":\"quite-secret-1\"},"
                        + "\"TWO\":{\"type\":\"secret_text\",\"name\":\"TWO\",\"text\":\"quite-secret-2\"}}}")
                .result();
        Answer changed = bulk("{\"secrets\":{\"ONE\":null}}");

        assertThat(changed.result()).hasToString("{\"TWO\":{\"type\":\"secret_text\",\"name\":\"TWO\"}}");
        assertThat(api.get(SECRETS).result().get(0)).isEqualTo(changed.result().path("TWO"));
        assertThat(api.get(SECRETS + "/TWO").result()).hasToString("{\"type\":\"secret_text\",\"name\":\"TWO\"}");
        api.get(SECRETS + "/ONE").isRefused(404, 10056);
        api.delete(SECRETS + "/ONE").isRefused(404, 10056);
        bulk("{\"secrets\":{\"ONE\":null}}").isRefused(404, 10056);
        bulk("{\"secrets\":{\"V\":{\"type\":\"plain_text\",\"text\":\"no secret\"}}}")
                .isRefused(400, 10021);
        bulk("{\"secret\":{}}").isRefused(400, 10021);
    }

    @Test
    void aSecretIsNotChangedWhileANewerVersionWaits() {
        String latest = "/workers/workers/shop/versions/latest";
        String put = "{\"env\":{\"KEY\":{\"type\":\"secret_text\",\"text\":\"quite-secret-3\"}},"
                + "\"annotations\":{\"workers/tag\":\"rotated\"}}";

        JsonNode version = api.call(
                        "PATCH", "/accounts/" + api.accountId() + latest, put, "application/merge-patch+json")
                .result();

        assertThat(version.at("/annotations/workers~1tag")).hasToString("\"rotated\"");
        assertThat(api.get(SECRETS).result()).as("what is deployed").isEmpty();
        api.put(SECRETS, "{\"name\":\"A\",\"type\":\"secret_text\",\"text\":\"quite-secret-4\"}")
                .isRefused(400, 10215);
        bulk("{\"secrets\":{}}").isRefused(400, 10215);
        api.post(
                        "/workers/scripts/shop/deployments",
                        "{\"strategy\":\"percentage\",\"versions\":[{\"version_id\":" + version.path("id")
                                + ",\"percentage\":100}]}")
                .result();
        assertThat(api.get(SECRETS).result().at("/0/name")).hasToString("\"KEY\"");
        api.put(SECRETS, "{\"name\":\"A\",\"type\":\"secret_text\",\"text\":\"quite-secret-4\"}")
                .result();
    }

    @Test
    void allRoutesOfAScriptAreSetAtOnce() {
        String routes = "/workers/scripts/shop/routes";
        api.upload("other", FETCH, "[]", "").result();
        api.put(
                        routes,
                        "[{\"pattern\":\"example.com/a/*\",\"zone_name\":\"example.com\"},{\"pattern\":\"example.org/*\"}]")
                .result();

        JsonNode set = api.put(routes, "[{\"pattern\":\"example.org/*\"},{\"pattern\":\"b.example.com/*\"}]")
                .result();

        assertThat(set).hasToString("[\"example.org/*\",\"b.example.com/*\"]");
        assertThat(api.get("/workers/services/shop/environments/production/routes")
                        .result())
                .extracting(route -> route.path("pattern").asString())
                .containsExactlyInAnyOrder("example.org/*", "b.example.com/*");
        api.put("/workers/scripts/other/routes", "[{\"pattern\":\"example.org/*\"}]")
                .isRefused(409, 10020);
        api.put(routes, "[{\"pattern\":\"example.org/*\",\"custom\":true}]").isRefused(400, 7002);
        api.put("/workers/scripts/none/routes", "[]").isRefused(404, 10007);
    }

    @Test
    void allDomainsOfAScriptAreComparedAndSetAtOnce() {
        String domains = "/workers/scripts/shop/domains";
        api.upload("other", FETCH, "[]", "").result();
        api.put(domains + "/records", "{\"override_scope\":true,\"origins\":[{\"hostname\":\"old.example.com\"}]}")
                .result();
        String wanted = "[{\"hostname\":\"new.example.com\"}]";

        JsonNode changes =
                api.post(domains + "/changeset?replace_state=true", wanted).result();
        JsonNode set = api.put(domains + "/records", "{\"override_scope\":true,\"origins\":" + wanted + "}")
                .result();

        assertThat(changes.at("/added/0/hostname")).hasToString("\"new.example.com\"");
        assertThat(changes.at("/removed/0/hostname")).hasToString("\"old.example.com\"");
        assertThat(set.at("/0/zone_name")).hasToString("\"example.com\"");
        assertThat(api.get("/workers/domains").result()).hasSize(1);
        assertThat(api.get("/workers/domains/records?service=shop").result()).hasSize(1);
        assertThat(api.get("/workers/domains/records/" + set.at("/0/id").asString())
                        .result())
                .isEqualTo(set.get(0));
        JsonNode taken =
                api.post("/workers/scripts/other/domains/changeset", wanted).result();
        assertThat(taken.at("/updated/0/modified").asBoolean()).isTrue();
        String others = "/workers/scripts/other/domains/records";
        api.put(others, "{\"origins\":" + wanted + "}").isRefused(409, 100116);
        api.put(others, "{\"origins\":[{\"hostname\":\"a.example.com\",\"previews_enabled\":true}]}")
                .isRefused(400, 7002);
        api.put(others, "{\"override_existing_origin\":true,\"origins\":" + wanted + "}")
                .result();
    }

    @Test
    void aZoneIsDeletedWithWhatIsInIt() {
        api.put("/workers/scripts/shop/routes", "[{\"pattern\":\"example.com/*\"}]")
                .result();
        String zone = "/zones/"
                + api.call("GET", "/zones?name=example.com", null, "application/json")
                        .result()
                        .at("/0/id")
                        .asString();

        api.call("DELETE", zone, null, "application/json").result();

        assertThat(api.get("/workers/services/shop/environments/production/routes")
                        .result())
                .isEmpty();
        api.call("DELETE", "/zones/" + "0".repeat(32), null, "application/json").isRefused(404, 1001);
    }

    @Test
    void aVersionTellsWhichToolUploadedIt() {
        String path = cloud.target().apiBase() + "/accounts/" + api.accountId() + SECRETS;
        TestApi.exchange(HttpRequest.newBuilder(URI.create(path))
                .header("Authorization", "Bearer " + api.token())
                .header("User-Agent", "wrangler/4.164.0")
                .PUT(BodyPublishers.ofString("{\"name\":\"A\",\"type\":\"secret_text\",\"text\":\"quite-secret-5\"}"))
                .build());

        JsonNode versions = api.get("/workers/scripts/shop/versions").result().path("items");

        assertThat(versions.at("/0/metadata/source")).hasToString("\"wrangler\"");
        assertThat(versions.at("/1/metadata/source")).hasToString("\"api\"");
        assertThat(api.get("/workers/services/shop").result().at("/default_environment/script/last_deployed_from"))
                .hasToString("\"wrangler\"");
    }

    @Test
    void anUploadWithoutClassesSaysNothingOfThem() {
        String metadata = "{\"main_module\":\"index.js\",\"compatibility_date\":\"2026-04-01\",\"bindings\":[],"
                + "\"code_update_strategy\":{\"mode\":\"deferred\",\"max_delay\":300}}";

        JsonNode uploaded = api.upload("plain", Part.metadata(metadata), Part.module("index.js", FETCH))
                .result();

        assertThat(uploaded.has("exports_reconciliation")).isFalse();
    }

    @Test
    void whatALocalCloudDoesNotHaveIsToldAsSuch() {
        Answer answer = api.get("/hyperdrive/configs").isRefused(404, 7003);

        assertThat(answer.message()).endsWith("If Cloudflare has it, the local cloud does not.");
    }

    private Answer bulk(String json) {
        return api.call(
                "PATCH",
                "/accounts/" + api.accountId() + "/workers/scripts/shop/secrets-bulk",
                json,
                "application/merge-patch+json");
    }
}
