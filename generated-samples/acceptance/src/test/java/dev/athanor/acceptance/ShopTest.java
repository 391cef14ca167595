package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.plan.DataLossConsent;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The sample, deployed to a local cloud, answers on workerd. */
class ShopTest {

    private static final String TEA = "{\"customerId\": \"ada\", \"lines\": [{\"product\": \"tea\", \"quantity\": 2}]}";
    private static final String UNAVAILABLE = TEA.replace("tea", "unavailable");

    @TempDir
    private static Path directory;

    private static ShopCloud shop;
    private static ShopClient client;

    @BeforeAll
    static void deploy() {
        shop = new ShopCloud(directory);
        try (Deployer deployer = shop.deployer()) {
            DeployResult result = deployer.apply(deployer.plan(DataLossConsent.none()));
            assertThat(result.isSuccess()).as(result.toText()).isTrue();
        }
        client = new ShopClient(shop.api());
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void anOrderGoesThroughTheQueueIntoTheDatabaseAndTheCounter() {
        long before = client.json("/stats").get("fulfilled").asLong();

        ShopClient.Answer answer = client.post("/orders", TEA);

        assertThat(answer.status()).isEqualTo(202);
        JsonNode order = client.eventually(answer.location(), found -> true);
        assertThat(order.get("state").asString()).isEqualTo("fulfilled");
        assertThat(order.get("customerId").asString()).isEqualTo("ada");
        assertThat(order.get("lines").toString()).isEqualTo("[{\"product\":\"tea\",\"quantity\":2}]");
        client.eventually("/stats", stats -> stats.get("fulfilled").asLong() > before);
    }

    @Test
    void anOrderThatFailsEndsInTheDeadLetterQueueAndFromThereInTheDatabase() {
        ShopClient.Answer answer = client.post("/orders", UNAVAILABLE);

        JsonNode order = client.eventually(answer.location(), found -> true);

        assertThat(order.get("state").asString()).isEqualTo("failed");
        assertThat(client.json("/stats").get("failed").asLong()).isPositive();
        assertThat(shop.workerLogs())
                .filteredOn(line -> line.contains(order.get("id").asString()) && line.contains("failed at attempt"))
                .as("one line for the first attempt and for each of the two retries")
                .hasSize(3);
    }

    @Test
    void theOtherWorkerKnowsTheCustomer() {
        JsonNode accepted =
                client.post("/orders", TEA.replace("ada", "charles")).json();

        assertThat(accepted.get("customer").asString()).isEqualTo("Charles Babbage");
    }

    @Test
    void theOtherWorkerKnowsNoStranger() {
        assertThat(client.post("/orders", TEA.replace("ada", "nobody")).status())
                .isEqualTo(422);
    }

    @Test
    void aCustomerIsRememberedBetweenOrders() {
        assertThat(client.post("/orders", TEA).json().get("customer").asString())
                .isEqualTo("Ada Lovelace");
        assertThat(client.post("/orders", TEA).json().get("customer").asString())
                .isEqualTo("Ada Lovelace");
    }

    @Test
    void theNightlyRunIsNoted() {
        Instant before = Instant.now();

        assertThat(shop.cloud().fireCron(ShopCloud.API, "0 3 * * *").ok()).isTrue();

        JsonNode run = client.json("/stats").get("lastNightlyRun");
        assertThat(Instant.parse(run.get("ranAt").asString())).isAfterOrEqualTo(before.minusSeconds(1));
        assertThat(run.get("archived").asLong()).isZero();
    }

    @Test
    void thePagesAreServed() {
        assertThat(client.get("/").body()).contains("<h1>Shop</h1>");
        assertThat(client.get("/shop.css").body()).contains("font-family");
    }

    @Test
    void thePageForWhatIsNotThereComesFromTheWorker() {
        ShopClient.Answer answer = client.get("/nowhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no such page in the shop");
    }

    @Test
    void anOrderTakesTheKey() {
        assertThat(client.withKey("another").post("/orders", TEA).status()).isEqualTo(401);
    }

    @Test
    void anOrderOfAnotherFormIsRefused() {
        assertThat(client.post("/orders", "{\"customerId\": \"ada\", \"lines\": []}")
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/orders", "no JSON").status()).isEqualTo(400);
    }
}
