package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * wrangler 4.164.0, as it comes from npm, with the local cloud for an account: what it deploys answers, and what it says that it
 * has done is done. A call takes a second or two, so that only the life of a worker is told here; what else wrangler can do is in
 * {@link WranglerCommands}, all of it with {@code -Dwrangler.commands=all}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WranglerTest {

    private static final String FIRST = "quite-secret-first";

    private WranglerCloud wrangler;
    private ShopClient shop;

    @BeforeAll
    void deploy(@TempDir Path directory) {
        wrangler = new WranglerCloud(directory);
        wrangler.run("backend", "deploy");
        wrangler.run("shop", "deploy");
        shop = wrangler.worker("shop");
    }

    @AfterAll
    void stop() {
        wrangler.close();
    }

    /** One after the other, since each begins with what the one before has left. */
    @Test
    void aWorkerLivesAsWranglerSays() throws IOException {
        whatIsDeployedAnswers();
        aChangeIsOneMoreVersion();
        versionsShareTheRequests();
        secretsReachTheWorker();
        together(this::theDatabase, this::theBucketAndTheNamespace, this::aQueue);
        whatIsDeletedIsGone();
    }

    @ParameterizedTest
    @MethodSource("chosen")
    void whatElseWranglerDoes(WranglerCommands commands) {
        commands.run(wrangler);
    }

    static Stream<WranglerCommands> chosen() {
        return WranglerCommands.chosen(System.getProperty("wrangler.commands", "whoami"));
    }

    private void whatIsDeployedAnswers() {
        assertThat(shop.json("/all"))
                .hasToString(
                        "{\"greeting\":\"hello\",\"most\":3,\"secrets\":[null,null],\"file\":\"from R2\",\"rows\":0,"
                                + "\"counter\":\"number\",\"backend\":\"the backend\",\"page\":\"<h1>Shop</h1>\"}");
        assertThat(shop.get("/").body()).isEqualTo("<h1>Shop</h1>");
        assertThat(shop.get("/send").status()).isEqualTo(202);
        shop.eventually("/session", session -> session.path("id").asInt() == 42);
        wrangler.cloud().fireCron("shop", "0 3 * * *");
        shop.eventually("/session", session -> session.path("cron").asString("").equals("0 3 * * *"));

        assertThat(wrangler.cloud().hostUrl("shop.example.com")).isPresent();
        AccountApi account = wrangler.account();
        assertThat(account.list("/queues").get(0).at("/consumers/0/settings/batch_size"))
                .hasToString("5");
        assertThat(account.get("/workers/scripts/shop/schedules").at("/schedules/0/cron"))
                .hasToString("\"0 3 * * *\"");
        assertThat(account.list("/workers/services/shop/environments/production/routes"))
                .extracting(route -> route.path("pattern").asString())
                .containsExactly("example.com/shop/*");
        assertThat(account.get("/workflows/fulfil").path("class_name")).hasToString("\"Fulfil\"");
        assertThat(account.get("/workers/scripts/shop/settings").at("/observability/enabled"))
                .hasToString("true");
    }

    /** The resources that the first deployment has made are found again, and an object keeps what it holds. */
    private void aChangeIsOneMoreVersion() {
        wrangler.edit("shop/wrangler.jsonc", "\"GREETING\": \"hello\"", "\"GREETING\": \"good morning\"");
        wrangler.edit("shop/wrangler.jsonc", "\"0 3 * * *\"", "\"0 4 * * *\"");

        wrangler.run("shop", "deploy", "--message", "greets politely");

        assertThat(shop.json("/all").path("greeting")).hasToString("\"good morning\"");
        AccountApi account = wrangler.account();
        assertThat(account.list("/queues")).hasSize(1);
        assertThat(account.list("/storage/kv/namespaces")).hasSize(1);
        assertThat(account.list("/d1/database")).hasSize(1);
        assertThat(versions()).hasSize(2);
        assertThat(account.get("/workers/scripts/shop/schedules").at("/schedules/0/cron"))
                .hasToString("\"0 4 * * *\"");
    }

    private void versionsShareTheRequests() {
        wrangler.edit("shop/wrangler.jsonc", "good morning", "good evening");
        wrangler.run("shop", "versions", "upload", "--tag", "evening");
        assertThat(shop.json("/all").path("greeting")).hasToString("\"good morning\"");
        String evening = versions().get(0).path("id").asString();
        String morning = versions().get(1).path("id").asString();

        wrangler.run("shop", "versions", "deploy", morning + "@25", evening + "@75", "--yes");

        assertThat(wrangler.account().get("/workers/scripts/shop/deployments").at("/deployments/0/versions"))
                .extracting(version -> version.path("version_id").asString() + "@"
                        + version.path("percentage").asInt())
                .containsExactlyInAnyOrder(morning + "@25", evening + "@75");

        wrangler.run("shop", "rollback", evening, "--yes", "--message", "nobody is up in the morning");

        JsonNode deployment =
                wrangler.account().get("/workers/scripts/shop/deployments").at("/deployments/0");
        assertThat(deployment.at("/annotations/workers~1message")).hasToString("\"nobody is up in the morning\"");
        assertThat(deployment.path("versions")).hasSize(1);
        assertThat(shop.json("/all").path("greeting")).hasToString("\"good evening\"");
    }

    private void secretsReachTheWorker() throws IOException {
        wrangler.runWith(FIRST, "shop", "secret", "put", "API_KEY");
        Path file = Files.writeString(
                wrangler.project("shop").resolve("secrets.json"), "{\"SECOND\":\"quite-secret-second\"}");
        wrangler.run("shop", "secret", "bulk", file.toString());
        Files.delete(file);

        assertThat(shop.json("/all").path("secrets")).hasToString("[\"" + FIRST + "\",\"quite-secret-second\"]");
    }

    private void theDatabase() {
        wrangler.run("shop", "d1", "migrations", "apply", "DB", "--remote");
        assertThat(shop.json("/all").path("rows").asInt()).isEqualTo(1);
        Path project = wrangler.project("shop");
        write(
                project.resolve("rows.sql"),
                "INSERT INTO orders VALUES ('2', 'it''s done'); INSERT INTO orders VALUES ('3', 'NEW');");
        wrangler.run("shop", "d1", "execute", "orders", "--remote", "--yes", "--file", "rows.sql");
        JsonNode counted = wrangler.json(
                "shop",
                "d1",
                "execute",
                "orders",
                "--remote",
                "--json",
                "--command",
                "SELECT count(*) AS n FROM orders");
        assertThat(counted.at("/0/results/0/n").asInt()).isEqualTo(2);
        wrangler.run("shop", "d1", "export", "orders", "--remote", "--output", "dump.sql");
        assertThat(project.resolve("dump.sql"))
                .content()
                .contains("CREATE TABLE orders", "INSERT INTO \"orders\" (\"id\",\"state\") VALUES('2','it''s done');");
    }

    private void theBucketAndTheNamespace() {
        write(
                wrangler.project("shop").resolve("values.json"),
                "[{\"key\":\"last\",\"value\":\"\\\"from a file\\\"\"}]");
        wrangler.run("shop", "kv", "bulk", "put", "values.json", "--namespace-id", session(), "--remote");
        assertThat(shop.json("/session")).hasToString("\"from a file\"");
        wrangler.run("shop", "kv", "key", "put", "last", "7", "--namespace-id", session(), "--remote");
        assertThat(shop.json("/session")).hasToString("7");
        wrangler.run("shop", "r2", "object", "put", "files/a/b.json", "--file", "values.json", "--remote");
        assertThat(wrangler.run("shop", "r2", "object", "get", "files/a/b.json", "--pipe", "--remote"))
                .contains("from a file");
    }

    private void aQueue() {
        wrangler.run("shop", "queues", "create", "mail", "--delivery-delay-secs", "5");
        wrangler.run("shop", "queues", "consumer", "add", "mail", "shop", "--batch-size", "3");
        JsonNode mail = wrangler.account().list("/queues", "name=mail").get(0);
        assertThat(mail.at("/settings/delivery_delay").asInt()).isEqualTo(5);
        assertThat(mail.at("/consumers/0/script")).hasToString("\"shop\"");
        wrangler.run("shop", "queues", "consumer", "remove", "mail", "shop");
        wrangler.run("shop", "queues", "delete", "mail");
        assertThat(wrangler.account().list("/queues")).hasSize(1);
    }

    private void whatIsDeletedIsGone() {
        wrangler.run("shop", "queues", "consumer", "remove", "tasks", "shop");
        wrangler.run("shop", "delete");

        assertThat(wrangler.account().list("/workers/scripts"))
                .extracting(script -> script.path("id").asString())
                .containsExactly("backend");
        assertThat(wrangler.cloud().workerUrl("shop")).isEmpty();
        assertThat(wrangler.account().list("/d1/database")).as("data stays").hasSize(1);
    }

    private List<JsonNode> versions() {
        JsonNode items =
                wrangler.account().get("/workers/scripts/shop/versions").path("items");
        return items.valueStream().toList();
    }

    private String session() {
        return wrangler.account()
                .list("/storage/kv/namespaces")
                .get(0)
                .path("id")
                .asString();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void together(Runnable... parts) {
        CompletableFuture.allOf(
                        Stream.of(parts).map(CompletableFuture::runAsync).toArray(CompletableFuture<?>[]::new))
                .join();
    }
}
