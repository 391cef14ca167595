package dev.athanor.local;

import static dev.athanor.local.TestApi.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The API answers as Cloudflare's does: the same paths, envelope, paging, and refusals with the same codes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {

    private static final String EMPTY_WORKER = "export default { fetch: () => new Response('hello') };";

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

    // Who may ask, and for what

    @Test
    void aRequestWithoutATokenIsRefused() {
        new TestApi(api.base(), api.accountId(), "").get("/queues").isRefused(401, 10000);
    }

    @Test
    void anotherTokenIsRefused() {
        new TestApi(api.base(), api.accountId(), "guessed").get("/queues").isRefused(403, 9109);
    }

    @Test
    void anotherAccountIsRefused() {
        new TestApi(api.base(), "0".repeat(32), api.token()).get("/queues").isRefused(403, 10000);
        new TestApi(api.base(), "no-id", api.token()).get("/queues").isRefused(404, 7003);
    }

    @Test
    void anUnknownPathIsRefused() {
        api.get("/nothing").isRefused(404, 7003);
    }

    @Test
    void anUnknownMethodIsRefused() {
        api.account("PATCH", "/workers/subdomain", "{}").isRefused(405, 7001);
    }

    @Test
    void aBodyThatIsNoJsonIsRefused() {
        api.post("/queues", "{\"queue_name\":").isRefused(400, 6007);
    }

    @Test
    void theTokensOnlyAccountIsListed() {
        JsonNode accounts = api.call("GET", "/accounts", null, "").result();

        assertThat(accounts).hasSize(1);
        assertThat(accounts.path(0).path("id").asString()).isEqualTo(api.accountId());
        assertThat(api.call("GET", "/user/tokens/verify", null, "")
                        .result()
                        .path("status")
                        .asString())
                .isEqualTo("active");
    }

    @Test
    void anAnswerIsInCloudflaresEnvelope() {
        assertThat(api.get("/workers/subdomain").text())
                .isEqualTo("{\"result\":{\"subdomain\":\"local\"},\"success\":true,\"errors\":[],\"messages\":[]}");
    }

    // Queues

    @Test
    void queuesAreListedInPages() {
        for (String name : new String[] {"page-a", "page-b", "page-c"}) {
            api.post("/queues", "{\"queue_name\":\"" + name + "\"}").result();
        }
        Answer page = api.get("/queues?per_page=2&page=2&name=page-a&name=page-b&name=page-c");

        assertThat(TestApi.byName(page.result(), "queue_name")).containsOnlyKeys("page-c");
        assertThat(page.envelope().path("result_info").path("total_count").asInt())
                .isEqualTo(3);
        assertThat(page.envelope().path("result_info").path("total_pages").asInt())
                .isEqualTo(2);
    }

    @Test
    void aNameOfAQueueIsTakenOnce() {
        api.post("/queues", "{\"queue_name\":\"twice\"}").result();

        api.post("/queues", "{\"queue_name\":\"twice\"}").isRefused(409, 11009);
    }

    @Test
    void aNameThatNoQueueCanHaveIsRefused() {
        api.post("/queues", "{\"queue_name\":\"Not A Name\"}").isRefused(400, 11003);
        api.post("/queues", "{}").isRefused(400, 11003);
    }

    @Test
    void aSettingOfAQueueBeyondItsLimitIsRefused() {
        api.post("/queues", "{\"queue_name\":\"limits\",\"settings\":{\"delivery_delay\":43201}}")
                .isRefused(400, 100128);
        api.post("/queues", "{\"queue_name\":\"limits\",\"settings\":{\"speed\":1}}")
                .isRefused(400, 100128);
    }

    @Test
    void settingsOfAQueueCanBeChanged() {
        String id = queue("changed");

        api.account("PATCH", "/queues/" + id, "{\"settings\":{\"delivery_delay\":5}}")
                .result();

        JsonNode settings = api.get("/queues/" + id).result().path("settings");
        assertThat(settings.path("delivery_delay").asInt()).isEqualTo(5);
        assertThat(settings.path("message_retention_period").asInt()).isEqualTo(345_600);
    }

    @Test
    void aQueueThatIsBoundIsNotDeleted() {
        String id = queue("bound");
        api.upload("sender", EMPTY_WORKER, "[{\"type\":\"queue\",\"name\":\"Q\",\"queue_name\":\"bound\"}]", "")
                .result();

        assertThat(api.delete("/queues/" + id).isRefused(400, 11005).message()).contains("sender");

        api.upload("sender", EMPTY_WORKER, "[]", "").result();
        api.delete("/queues/" + id).result();
        api.get("/queues/" + id).isRefused(404, 11000);
    }

    @Test
    void aQueueHasOneConsumerWhichMustHaveAHandler() {
        String id = queue("consumed");
        String consumers = "/queues/" + id + "/consumers";
        api.upload("deaf", EMPTY_WORKER, "[]", "").result();
        api.upload("hearing", "export default { queue() {} };", "[]", "").result();
        String body = "{\"type\":\"worker\",\"script_name\":\"%s\",\"settings\":{\"batch_size\":%d}}";

        api.post(consumers, body.formatted("deaf", 1)).isRefused(400, 11001);
        api.post(consumers, body.formatted("absent", 1)).isRefused(404, 10007);
        api.post(consumers, body.formatted("hearing", 101)).isRefused(400, 100127);
        api.post(consumers, body.formatted("hearing", 0)).isRefused(400, 100127);
        String consumer = api.post(consumers, body.formatted("hearing", 1))
                .result()
                .path("consumer_id")
                .asString();
        api.post(consumers, body.formatted("hearing", 1)).isRefused(400, 11004);

        api.upload("hearing", EMPTY_WORKER, "[]", "").isRefused(400, 11001);
        api.delete("/workers/scripts/hearing?force=true").isRefused(400, 10064);

        assertThat(api.put(consumers + "/" + consumer, body.formatted("hearing", 7))
                        .result()
                        .path("settings")
                        .path("batch_size")
                        .asInt())
                .isEqualTo(7);
        assertThat(api.get(consumers).result()).hasSize(1);
        assertThat(api.get("/workers/scripts/hearing/queue-consumers").result()).hasSize(1);
        api.delete(consumers + "/" + consumer).result();
        api.delete(consumers + "/" + consumer).isRefused(404, 11002);
        api.delete("/workers/scripts/hearing").result();
    }

    @Test
    void aDeadLetterQueueMustExistAndBeAnotherQueue() {
        String id = queue("letters");
        api.upload("letter-reader", "export default { queue() {} };", "[]", "").result();
        String body = "{\"type\":\"worker\",\"script_name\":\"letter-reader\",\"dead_letter_queue\":\"%s\"}";

        api.post("/queues/" + id + "/consumers", body.formatted("letters")).isRefused(400, 100127);
        api.post("/queues/" + id + "/consumers", body.formatted("no-such-queue"))
                .isRefused(400, 11000);
    }

    @Test
    void messagesAreSentAloneAndInBatches() {
        String id = queue("messages");

        api.post("/queues/" + id + "/messages", "{\"body\":{\"n\":1},\"content_type\":\"json\"}")
                .result();
        JsonNode result = api.post(
                        "/queues/" + id + "/messages/batch",
                        "{\"messages\":[{\"body\":\"two\",\"content_type\":\"text\"},{\"body\":3,\"delay_seconds\":60}]}")
                .result();

        assertThat(result.path("metadata").path("metrics").path("backlog_count").asInt())
                .isEqualTo(3);
        assertThat(cloud.queueDepth("messages")).isEqualTo(3);
        api.post("/queues/" + id + "/purge", "{\"delete_messages_permanently\":true}")
                .result();
        assertThat(cloud.queueDepth("messages")).isZero();
        api.post("/queues/" + id + "/messages", "{\"content_type\":\"json\"}").isRefused(400, 15000);
    }

    private String queue(String name) {
        return api.post("/queues", "{\"queue_name\":\"" + name + "\"}")
                .result()
                .path("queue_id")
                .asString();
    }

    // KV

    @Test
    void aTitleOfANamespaceIsTakenOnce() {
        namespace("title");

        api.post("/storage/kv/namespaces", "{\"title\":\"title\"}").isRefused(400, 10014);
        api.post("/storage/kv/namespaces", "{}").isRefused(400, 10019);
    }

    @Test
    void aNamespaceCanBeRenamedAndDeleted() {
        String id = namespace("before");

        api.put("/storage/kv/namespaces/" + id, "{\"title\":\"after\"}").result();
        assertThat(api.get("/storage/kv/namespaces/" + id)
                        .result()
                        .path("title")
                        .asString())
                .isEqualTo("after");
        api.delete("/storage/kv/namespaces/" + id).result();
        api.get("/storage/kv/namespaces/" + id).isRefused(404, 10013);
    }

    @Test
    void valuesAreWrittenReadListedAndDeleted() {
        String values = "/storage/kv/namespaces/" + namespace("values");

        api.put(values + "/values/a%2Fb", "some bytes").result();
        assertThat(api.get(values + "/values/a%2Fb").text()).isEqualTo("some bytes");
        api.put(
                        values + "/bulk",
                        "[{\"key\":\"k1\",\"value\":\"1\",\"metadata\":{\"m\":1}},{\"key\":\"k2\",\"value\":\"Mg==\",\"base64\":true}]")
                .result();
        assertThat(api.get(values + "/values/k2").text()).isEqualTo("2");
        assertThat(api.get(values + "/metadata/k1").result().path("m").asInt()).isEqualTo(1);
        assertThat(TestApi.byName(api.get(values + "/keys").result(), "name")).containsOnlyKeys("a/b", "k1", "k2");
        assertThat(TestApi.byName(api.get(values + "/keys?prefix=k").result(), "name"))
                .containsOnlyKeys("k1", "k2");
        api.post(values + "/bulk/delete", "[\"k1\",\"k2\"]").result();
        api.delete(values + "/values/a%2Fb").result();
        api.get(values + "/values/k1").isRefused(404, 10009);
    }

    private String namespace(String title) {
        return api.post("/storage/kv/namespaces", "{\"title\":\"" + title + "\"}")
                .result()
                .path("id")
                .asString();
    }

    // D1

    @Test
    void aDatabaseIsQueriedWithParameters() {
        String database = "/d1/database/" + database("queried");
        api.post(database + "/query", "{\"sql\":\"CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 'x;y');\"}")
                .result();

        JsonNode result = api.post(
                        database + "/query", "{\"sql\":\"INSERT INTO t VALUES (?, ?)\",\"params\":[2,\"z\"]}")
                .result();
        assertThat(result.path(0).path("meta").path("changes").asInt()).isEqualTo(1);
        assertThat(result.path(0).path("meta").path("last_row_id").asInt()).isEqualTo(2);

        JsonNode rows = api.post(database + "/query", "{\"sql\":\"SELECT * FROM t ORDER BY a\"}")
                .result();
        assertThat(rows.path(0).path("results")).hasToString("[{\"a\":1,\"b\":\"x;y\"},{\"a\":2,\"b\":\"z\"}]");
        JsonNode raw = api.post(database + "/raw", "{\"sql\":\"SELECT * FROM t WHERE a = ?\",\"params\":[2]}")
                .result();
        assertThat(raw.path(0).path("results")).hasToString("{\"columns\":[\"a\",\"b\"],\"rows\":[[2,\"z\"]]}");
    }

    @Test
    void severalStatementsAllHappenOrNone() {
        String database = "/d1/database/" + database("together");
        api.post(database + "/query", "{\"sql\":\"CREATE TABLE t (a)\"}").result();

        api.post(database + "/query", "{\"sql\":\"INSERT INTO t VALUES (1); INSERT INTO nowhere VALUES (1);\"}")
                .isRefused(400, 7500);

        assertThat(api.post(database + "/query", "{\"sql\":\"SELECT count(*) AS n FROM t\"}")
                        .result()
                        .path(0)
                        .path("results")
                        .path(0)
                        .path("n")
                        .asInt())
                .isZero();
    }

    @Test
    void sqlThatIsNoneIsRefusedWithSqlitesMessage() {
        String database = "/d1/database/" + database("wrong");

        assertThat(api.post(database + "/query", "{\"sql\":\"SELEC 1\"}")
                        .isRefused(400, 7500)
                        .message())
                .contains("near \"SELEC\": syntax error");
        api.post(database + "/query", "{\"sql\":\" -- nothing\"}").isRefused(400, 7400);
    }

    @Test
    void aDatabaseIsFoundByNameAndDeleted() {
        String id = database("by-name");

        assertThat(TestApi.byName(api.get("/d1/database?name=by-name").result(), "uuid"))
                .containsOnlyKeys(id);
        api.post("/d1/database", "{\"name\":\"by-name\"}").isRefused(400, 7502);
        api.delete("/d1/database/" + id).result();
        api.get("/d1/database/" + id).isRefused(404, 7404);
    }

    private String database(String name) {
        return api.post("/d1/database", "{\"name\":\"" + name + "\"}")
                .result()
                .path("uuid")
                .asString();
    }

    // Scripts, besides their upload

    @Test
    void aScriptIsListedWithItsTagsAndReadWithItsSettings() {
        api.upload(
                        "described",
                        worker("customers.js"),
                        "[{\"type\":\"plain_text\",\"name\":\"A\",\"text\":\"b\"}]",
                        "\"tags\":[\"athanor:1\"],\"limits\":{\"cpu_ms\":50},\"observability\":{\"enabled\":true}")
                .result();

        JsonNode listed = api.get("/workers/scripts")
                .result()
                .valueStream()
                .filter(script -> script.path("id").asString().equals("described"))
                .findFirst()
                .orElseThrow();
        assertThat(listed.path("tags")).hasToString("[\"athanor:1\"]");
        assertThat(listed.path("handlers")).hasToString("[\"fetch\"]");
        assertThat(listed.path("named_handlers").path(0).path("name").asString())
                .isEqualTo("CustomerService");
        JsonNode settings = api.get("/workers/scripts/described/settings").result();
        assertThat(settings.path("bindings")).hasToString("[{\"type\":\"plain_text\",\"name\":\"A\",\"text\":\"b\"}]");
        assertThat(settings.path("limits").path("cpu_ms").asInt()).isEqualTo(50);
        assertThat(settings.path("compatibility_date").asString()).isEqualTo("2026-04-01");
        assertThat(api.get("/workers/scripts/described").text()).contains("class CustomerService");
    }

    @Test
    void aScriptThatIsNotThereIsNotFound() {
        api.get("/workers/scripts/absent").isRefused(404, 10007);
        api.get("/workers/scripts/absent/settings").isRefused(404, 10007);
        api.get("/workers/scripts/absent/schedules").isRefused(404, 10007);
        api.get("/workers/scripts/absent/subdomain").isRefused(404, 10007);
        api.post("/workers/scripts/absent/subdomain", "{\"enabled\":true}").isRefused(404, 10007);
        api.delete("/workers/scripts/absent").isRefused(404, 10007);
    }

    @Test
    void aScriptThatOthersCallIsDeletedByForceOnly() {
        api.upload("called", EMPTY_WORKER, "[]", "").result();
        api.upload(
                        "caller",
                        "export default { fetch: (request, env) => env.S.fetch(request) };",
                        "[{\"type\":\"service\",\"name\":\"S\",\"service\":\"called\"}]",
                        "")
                .result();

        assertThat(api.delete("/workers/scripts/called").isRefused(400, 10064).message())
                .contains("caller");
        api.delete("/workers/scripts/called?force=true").result();

        api.post("/workers/scripts/caller/subdomain", "{\"enabled\":true}").result();
        assertThat(TestApi.fetch(cloud.workerUrl("caller").orElseThrow()).statusCode())
                .isEqualTo(500);
        api.delete("/workers/scripts/caller").result();
    }

    @Test
    void schedulesAreReplacedAsAWhole() {
        api.upload("scheduled", "export default { scheduled() {} };", "[]", "").result();
        String schedules = "/workers/scripts/scheduled/schedules";

        api.put(schedules, "[{\"cron\":\"*/5 * * * *\"},{\"cron\":\"0 12 * * SUN\"}]")
                .result();
        assertThat(TestApi.byName(api.get(schedules).result().path("schedules"), "cron"))
                .containsOnlyKeys("*/5 * * * *", "0 12 * * SUN");
        api.put(schedules, "[]").result();
        assertThat(api.get(schedules).result().path("schedules")).isEmpty();
    }

    @Test
    void aScheduleThatCloudflareRefusesIsRefused() {
        api.upload("misscheduled", "export default { scheduled() {} };", "[]", "")
                .result();
        for (String cron : new String[] {"* * * *", "* * * * * *", "60 * * * *", "0 0 * * 8", "@daily", ""}) {
            api.put("/workers/scripts/misscheduled/schedules", "[{\"cron\":\"" + cron + "\"}]")
                    .isRefused(400, 10100);
        }
    }

    @Test
    void anAddressIsGivenAndTaken() {
        api.upload("addressed", EMPTY_WORKER, "[]", "").result();
        String subdomain = "/workers/scripts/addressed/subdomain";
        assertThat(api.get(subdomain).result()).hasToString("{\"enabled\":false,\"previews_enabled\":false}");

        api.post(subdomain, "{\"enabled\":true,\"previews_enabled\":false}").result();
        assertThat(TestApi.fetch(cloud.workerUrl("addressed").orElseThrow()).body())
                .isEqualTo("hello");

        api.post(subdomain, "{\"enabled\":false}").result();
        assertThat(cloud.workerUrl("addressed")).isEmpty();
        api.post(subdomain, "{\"enabled\":\"yes\"}").isRefused(400, 7002);
    }
}
