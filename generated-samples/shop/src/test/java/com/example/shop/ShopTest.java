package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.junit.AthanorTest;
import dev.athanor.junit.LocalCloud;
import dev.athanor.junit.TestVar;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shop, as its visitors and its owner see it. */
@AthanorTest(Api.class)
class ShopTest {

    private static final String TEA = "{\"customerId\": \"ada\", \"lines\": [{\"product\": \"tea\", \"quantity\": 2}]}";
    private static final String UNAVAILABLE = TEA.replace("tea", "unavailable");

    private Api env;
    private LocalCloud cloud;
    private HttpClient http;

    /** A row of the table {@code orders}. */
    record OrderRow(String id, String customerId, String lines, String state) {}

    @BeforeEach
    void take(Api env, LocalCloud cloud, HttpClient http) {
        this.env = env;
        this.cloud = cloud;
        this.http = http;
    }

    @Test
    void anOrderIsFulfilled() throws Exception {
        HttpResponse<String> answer = order(TEA);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(cloud.drain(PlacedOrders.class).acknowledged()).isEqualTo(1);

        OrderRow row = onlyOrder();
        assertThat(row.state()).isEqualTo("fulfilled");
        assertThat(row.customerId()).isEqualTo("ada");
        assertThat(row.lines()).isEqualTo("[{\"product\":\"tea\",\"quantity\":2}]");
        assertThat(get(answer.headers().firstValue("location").orElseThrow()).body())
                .contains("\"state\":\"fulfilled\"");
        assertThat(env.orderCounter().get("all").value()).isEqualTo(1);
        assertThat(get("/stats").body()).contains("\"fulfilled\":1");
    }

    @Test
    void anOrderWaitsInTheQueueUntilItIsFulfilled() throws Exception {
        cloud.hold(PlacedOrders.class);

        order(TEA);

        Order order = cloud.messages(PlacedOrders.class).get(0).body();
        assertThat(order.customerId()).isEqualTo("ada");
        assertThat(order.lines()).containsExactly(new OrderLine("tea", 2));
        assertThat(get("/orders/" + order.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void anOrderThatCannotBeFulfilledIsTriedThreeTimesAndKept() throws Exception {
        order(UNAVAILABLE);

        var deliveries = cloud.drain(PlacedOrders.class);

        assertThat(deliveries.retried()).isEqualTo(2);
        assertThat(deliveries.deadLettered()).isEqualTo(1);
        assertThat(deliveries.acknowledged())
                .as("by the consumer of the failed orders")
                .isEqualTo(1);
        assertThat(onlyOrder().state()).isEqualTo("failed");
        assertThat(get("/stats").body()).contains("\"failed\":1");
    }

    @Test
    @TestVar(name = "LOG_LEVEL", value = "debug")
    void whatIsLoggedIsUpToAVariable() throws Exception {
        order(TEA);
        cloud.drain(PlacedOrders.class);

        assertThat(cloud.awaitLog(Api.class, "is fulfilled").level()).isEqualTo("log");
    }

    @Test
    void theOtherWorkerKnowsTheCustomers() throws Exception {
        assertThat(order(TEA.replace("ada", "charles")).body()).contains("Charles Babbage");
        assertThat(order(TEA.replace("ada", "nobody")).statusCode()).isEqualTo(422);
    }

    @Test
    void aCustomerIsRememberedBetweenOrders() throws Exception {
        order(TEA);

        assertThat(env.sessions().get("ada").orElseThrow().customer())
                .isEqualTo(new Customer("ada", "Ada Lovelace", Tier.GOLD));
    }

    @Test
    void theNightlyRunArchivesOldOrders() throws Exception {
        Instant old = cloud.now().minus(91, ChronoUnit.DAYS);
        cloud.send(PlacedOrders.class, new Order("1", "ada", old, List.of(new OrderLine("tea", 1))));
        cloud.drain(PlacedOrders.class);

        assertThat(cloud.fireCron(Api.class, "0 3 * * *").ok()).isTrue();

        assertThat(get("/stats").body()).contains("\"archived\":1").contains("\"ordersFulfilled\":1");
    }

    @Test
    void theNightlyRunIsAtThree() {
        var fired = cloud.advance(Duration.ofDays(1));

        assertThat(fired)
                .hasSize(1)
                .allSatisfy(run -> assertThat(run.outcome().ok()).isTrue());
        assertThat(fired.get(0).at().atZone(ZoneOffset.UTC).getHour()).isEqualTo(3);
    }

    @Test
    void thePagesAreServed() throws Exception {
        assertThat(get("/").body()).contains("<h1>Shop</h1>");
        assertThat(get("/shop.css").body()).contains("font-family");
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere").body()).contains("There is no such page in the shop");
    }

    @Test
    void anOrderTakesTheKeyAndTheRightForm() throws Exception {
        assertThat(order(TEA, "another").statusCode()).isEqualTo(401);
        assertThat(order("{\"customerId\": \"ada\", \"lines\": []}").statusCode())
                .isEqualTo(400);
        assertThat(order("no JSON").statusCode()).isEqualTo(400);
    }

    private OrderRow onlyOrder() {
        return env.db()
                .query("SELECT id, customer_id AS customerId, lines, state FROM orders")
                .single(OrderRow.class);
    }

    private HttpResponse<String> order(String json) throws IOException, InterruptedException {
        return order(json, env.apiKey());
    }

    private HttpResponse<String> order(String json, String key) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(cloud.url(Api.class).resolve("/orders"))
                        .header("authorization", "Bearer " + key)
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(cloud.url(Api.class).resolve(path)).build(), BodyHandlers.ofString());
    }
}
