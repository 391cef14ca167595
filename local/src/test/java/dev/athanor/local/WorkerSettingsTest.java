package dev.athanor.local;

import static dev.athanor.local.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Values of every kind reach a worker's code, its events reach its tail consumers, and its settings are kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkerSettingsTest {

    private static final String KEY = "c2VjcmV0LWtleS1vZi10aGUtdGVzdHM=";

    private static final String SETTINGS = """
            "logpush": true,
            "limits": {"cpu_ms": 300000, "subrequests": 100},
            "placement": {"mode": "targeted", "region": "aws:eu-central-1"},
            "cache_options": {"enabled": true, "cross_version_cache": true},
            "observability": {"enabled": true, "head_sampling_rate": 0.5,
              "logs": {"enabled": true, "invocation_logs": false, "persist": true, "destinations": ["grafana"]},
              "traces": {"enabled": true, "head_sampling_rate": 0.1, "persist": false, "destinations": []}},
            "tail_consumers": [{"service": "errors"}]
            """;

    private static final String KEY_BINDING = """
            {"type": "secret_key", "name": "KEY", "format": "raw", "algorithm": {"name": "HMAC", "hash": "SHA-256"},
             "usages": ["sign"], "key_base64": "%s"}""".formatted(KEY);

    private LocalCloud cloud;
    private TestApi api;

    @BeforeAll
    void deploy(@TempDir Path directory) throws NoSuchAlgorithmException {
        cloud = LocalCloud.start(LocalCloudOptions.in(directory));
        api = TestApi.of(cloud);
        api.post("/storage/kv/namespaces", "{\"title\": \"heard\"}");
        String heard =
                api.get("/storage/kv/namespaces").result().get(0).path("id").asString();
        String bindings = "[{\"type\": \"kv_namespace\", \"name\": \"HEARD\", \"namespace_id\": \"" + heard + "\"}]";
        assertThat(api.upload("errors", TestApi.worker("errors.js"), bindings, "")
                        .status())
                .isEqualTo(200);
        Answer settings = api.upload("settings", TestApi.worker("settings.js"), values(), SETTINGS);
        assertThat(settings.status()).as(settings.text()).isEqualTo(200);
        api.post("/workers/scripts/settings/subdomain", "{\"enabled\": true}");
        api.post("/workers/scripts/errors/subdomain", "{\"enabled\": true}");
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    private static String values() throws NoSuchAlgorithmException {
        String pkcs8 = Base64.getEncoder()
                .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPrivate()
                        .getEncoded());
        String jwk = "{\"kty\": \"oct\", \"k\": \"c2VjcmV0LWtleS1vZi10aGUtdGVzdHM\"}";
        return """
                [{"type": "json", "name": "LIMITS", "json": {"max": 20}},
                 {"type": "version_metadata", "name": "VERSION"},
                 %s,
                 {"type": "secret_key", "name": "JWK", "format": "jwk", "algorithm": {"name": "HMAC", "hash": "SHA-256"},
                  "usages": ["sign"], "key_jwk": %s},
                 {"type": "secret_key", "name": "PRIVATE", "format": "pkcs8", "algorithm": {"name": "Ed25519"},
                  "usages": ["sign"], "key_base64": "%s"}]
                """.formatted(KEY_BINDING, jwk, pkcs8);
    }

    private String get(String script, String path) {
        return TestApi.fetch(cloud.workerUrl(script).orElseThrow().resolve(path))
                .body();
    }

    @Test
    void aJsonValueIsAnObject() {
        assertThat(get("settings", "/limit")).isEqualTo("20");
    }

    @Test
    void aKeySignsInWhateverFormatItCame() {
        assertThat(get("settings", "/sign?key=KEY"))
                .isEqualTo(get("settings", "/sign?key=JWK"))
                .hasSize(64);
        assertThat(get("settings", "/sign?key=PRIVATE")).hasSize(128);
    }

    @Test
    void theRunningVersionIsTheOneThatTheApiTellsOf() {
        JsonNode version = api.get("/workers/scripts/settings/deployments")
                .result()
                .path("deployments")
                .get(0)
                .path("versions")
                .get(0);

        assertThat(get("settings", "/version"))
                .isEqualTo(version.path("version_id").asString());
    }

    @Test
    void anErrorIsHeardByTheTailConsumer() throws Throwable {
        get("settings", "/fail?reason=broken-by-a-test");

        eventually(() -> assertThat(get("errors", "/")).contains("broken-by-a-test"));
    }

    @Test
    void theSettingsAreAnsweredAsTheyWereSent() {
        JsonNode settings = api.get("/workers/scripts/settings/settings").result();

        assertThat(settings.path("limits").path("cpu_ms").asInt()).isEqualTo(300_000);
        assertThat(settings.path("placement").path("region").asString()).isEqualTo("aws:eu-central-1");
        assertThat(settings.path("cache_options").path("cross_version_cache").asBoolean())
                .isTrue();
        assertThat(settings.path("observability")
                        .path("traces")
                        .path("head_sampling_rate")
                        .asDouble())
                .isEqualTo(0.1);
        assertThat(settings.path("tail_consumers").get(0).path("service").asString())
                .isEqualTo("errors");
        assertThat(settings.path("logpush").asBoolean()).isTrue();
    }

    @Test
    void aKeyIsNeverAnswered() {
        String settings = api.get("/workers/scripts/settings/settings").text();

        assertThat(settings).contains("secret_key", "HMAC").doesNotContain(KEY, "key_base64", "key_jwk");
    }

    @Test
    void aKeyIsTakenOverFromTheVersionBefore() {
        String inherit = "[{\"type\": \"inherit\", \"name\": \"KEY\"}]";
        api.upload("inheriting", TestApi.worker("settings.js"), "[" + KEY_BINDING + "]", "");
        api.post("/workers/scripts/inheriting/subdomain", "{\"enabled\": true}");

        api.upload("inheriting", TestApi.worker("settings.js"), inherit, "");

        assertThat(get("inheriting", "/sign?key=KEY")).isEqualTo(get("settings", "/sign?key=KEY"));
    }

    @Test
    void aSecretAndAVariableThatAreChangedWithoutAnUploadMakeVersionsThatAnswer() throws Throwable {
        String code = "export default { fetch: (request, env) => new Response(`${env.A} ${env.B} ${env.C}`) };";
        String bindings = "[{\"type\": \"secret_text\", \"name\": \"A\", \"text\": \"first\"},"
                + "{\"type\": \"plain_text\", \"name\": \"B\", \"text\": \"first\"}]";
        api.upload("edited", code, bindings, "\"annotations\": {\"workers/message\": \"ours\"}, \"tags\": [\"x\"]");
        api.post("/workers/scripts/edited/subdomain", "{\"enabled\": true}");

        Answer secret = api.put(
                "/workers/scripts/edited/secrets",
                "{\"name\": \"A\", \"text\": \"second\", \"type\": \"secret_text\"}");
        Answer added = api.put("/workers/scripts/edited/secrets", "{\"name\": \"C\", \"text\": \"new\"}");
        Answer settings = api.form(
                "PATCH",
                "/accounts/" + api.accountId() + "/workers/scripts/edited/settings",
                new TestApi.Part("settings", null, null, """
                        {"bindings": [{"type": "inherit", "name": "A"}, {"type": "inherit", "name": "C"},
                                      {"type": "plain_text", "name": "B", "text": "second"}],
                         "compatibility_date": "2026-04-02"}"""));

        assertThat(secret.status()).as(secret.text()).isEqualTo(200);
        assertThat(secret.text()).doesNotContain("second");
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(settings.status()).as(settings.text()).isEqualTo(200);
        eventually(() -> assertThat(get("edited", "/")).isEqualTo("second second new"));
        JsonNode now = api.get("/workers/scripts/edited/settings").result();
        assertThat(now.path("compatibility_date").asString()).isEqualTo("2026-04-02");
        assertThat(now.path("tags").toString()).isEqualTo("[\"x\"]");
        JsonNode versions = api.get("/workers/scripts/edited/versions").result().path("items");
        assertThat(versions.size()).isEqualTo(4);
        assertThat(versions.path(0).path("annotations").toString())
                .isEqualTo("{\"workers/triggered_by\":\"settings\"}");

        assertThat(api.delete("/workers/scripts/edited/secrets/A").status()).isEqualTo(200);
        assertThat(api.delete("/workers/scripts/edited/secrets/A").status()).isEqualTo(404);
        eventually(() -> assertThat(get("edited", "/")).isEqualTo("undefined second new"));
    }

    @Test
    void whatBelongsToTheScriptAsAWholeIsChangedWithoutAVersion() {
        api.upload("whole", "export default { fetch: () => new Response() };", "[]", "");

        Answer answer =
                api.account("PATCH", "/workers/scripts/whole/script-settings", "{\"logpush\": true, \"tags\": []}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(api.get("/workers/scripts/whole/settings")
                        .result()
                        .path("logpush")
                        .asBoolean())
                .isTrue();
        assertThat(api.get("/workers/scripts/whole/versions")
                        .result()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(api.account("PATCH", "/workers/scripts/whole/script-settings", "{\"limits\": {}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aKeyThatCannotBeImportedIsRefused() {
        String bindings = "["
                + KEY_BINDING.replace("HMAC\", \"hash\": \"SHA-256", "AES-GCM").replace("sign", "encrypt") + "]";

        Answer answer = api.upload("refused", TestApi.worker("settings.js"), bindings, "");

        assertThat(answer.text())
                .contains("binding KEY of type secret_key", "10021")
                .doesNotContain(KEY);
    }

    @Test
    void aLimitIsAskedForAKeyUntilThereIsNoRoom() {
        String limit = "[{\"type\": \"ratelimit\", \"name\": \"LIMIT\", \"namespace_id\": \"1001\", "
                + "\"simple\": {\"limit\": 2, \"period\": %s}}]";
        assertThat(api.upload("limited", TestApi.worker("limited.js"), limit.formatted("60"), "")
                        .status())
                .isEqualTo(200);
        api.post("/workers/scripts/limited/subdomain", "{\"enabled\": true}");

        List<String> answers =
                Stream.generate(() -> get("limited", "/?key=ada")).limit(5).toList();

        assertThat(answers).contains("true", "false");
        assertThat(get("limited", "/?key=bob")).isEqualTo("true");
        api.upload("refused", TestApi.worker("limited.js"), limit.formatted("30"), "")
                .isRefused(400, 10021);
    }

    @Test
    void dataPointsAreTaken() {
        String dataset = "[{\"type\": \"analytics_engine\", \"name\": \"POINTS\", \"dataset\": \"points\"}]";
        assertThat(api.upload("measured", TestApi.worker("measured.js"), dataset, "")
                        .status())
                .isEqualTo(200);
        api.post("/workers/scripts/measured/subdomain", "{\"enabled\": true}");

        assertThat(get("measured", "/")).isEqualTo("written");
        api.upload("refused", TestApi.worker("measured.js"), dataset.replace("dataset", "table"), "")
                .isRefused(400, 10021);
    }

    @Test
    void aTailConsumerThatIsNotThereIsRefused() {
        Answer answer = api.upload(
                "refused", TestApi.worker("settings.js"), "[]", "\"tail_consumers\": [{\"service\": \"nobody\"}]");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("10203");
    }

    @Test
    void aTailConsumerWithoutAHandlerIsRefused() {
        Answer answer = api.upload(
                "refused", TestApi.worker("settings.js"), "[]", "\"tail_consumers\": [{\"service\": \"settings\"}]");

        assertThat(answer.text()).contains("has no tail() handler");
    }

    @Test
    void anUnknownSettingIsRefused() {
        assertThat(api.upload("refused", TestApi.worker("settings.js"), "[]", "\"cache_options\": {\"ttl\": 1}")
                        .text())
                .contains("unknown field 'ttl'");
    }
}
