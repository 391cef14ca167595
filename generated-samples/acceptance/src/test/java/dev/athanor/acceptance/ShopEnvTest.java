package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.desk.Desk;
import com.example.shop.Api;
import com.example.shop.ApiEnv;
import com.example.shop.Customer;
import com.example.shop.Order;
import com.example.shop.OrderLine;
import com.example.shop.Session;
import com.example.shop.Tier;
import dev.athanor.binding.Statement;
import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.env.CloudflareBindings;
import dev.athanor.runtime.plan.DataLossConsent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A Java program uses what the sample's worker is bound to, through the generated {@code ApiEnv}. */
class ShopEnvTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private static Path directory;

    private static ShopCloud shop;
    private static ShopClient client;
    private static CloudflareBindings bindings;
    private static Api env;

    record StoredOrder(String id, String state) {}

    @BeforeAll
    static void deploy() {
        shop = new ShopCloud(directory);
        try (Deployer deployer = shop.deployer()) {
            DeployResult result = deployer.apply(deployer.plan(DataLossConsent.none()));
            assertThat(result.isSuccess()).as(result.toText()).isTrue();
        }
        client = new ShopClient(shop.api());
        bindings = CloudflareBindings.connect(shop.cloud().target(), shop.stack(), Api.class.getName());
        env = new ApiEnv(bindings);
    }

    @AfterAll
    static void stop() {
        bindings.close();
        shop.close();
    }

    @Test
    void aMessageSentFromJavaIsConsumedByTheWorkerAndReadBackFromTheDatabase() {
        env.placedOrders().send(new Order("from-java", "ada", NOW, List.of(new OrderLine("tea", 3))));

        JsonNode order = client.eventually("/orders/from-java", found -> true);
        assertThat(order.get("placedAt").asString()).isEqualTo(NOW.toString());
        assertThat(order.get("lines").get(0).get("quantity").asInt()).isEqualTo(3);
        assertThat(env.db()
                        .query("SELECT id, state FROM orders WHERE id = ?", "from-java")
                        .single(StoredOrder.class))
                .isEqualTo(new StoredOrder("from-java", "fulfilled"));
    }

    @Test
    void aValuePutIntoKvIsReadBackAsItsType() {
        Session session = new Session(new Customer("grace", "Grace Hopper", Tier.GOLD), NOW);

        env.sessions().put("grace", session);

        assertThat(env.sessions().get("grace")).contains(session);
        assertThat(env.sessions().keys("gra")).containsExactly("grace");
        env.sessions().delete("grace");
        assertThat(env.sessions().get("grace")).isEmpty();
    }

    @Test
    void aTextIsWhatWasDeclared() {
        assertThat(env.logLevel()).isEqualTo("info");
    }

    @Test
    void aDurableObjectAndAnotherWorkerAreCalledByTheirMethods() {
        assertThat(env.orderCounter().get("from-java").increment(2)).isEqualTo(2);
        assertThat(env.orderCounter().get("from-java").value()).isEqualTo(2);
        assertThat(env.orderCounter().get("other").value()).isZero();
        assertThat(env.customers().find("ada")).contains(new Customer("ada", "Ada Lovelace", Tier.GOLD));
    }

    @Test
    void aDurableObjectIsFoundByItsIdToo() {
        String id = env.orderCounter().newUniqueId();

        assertThat(env.orderCounter().getById(id).increment(3)).isEqualTo(3);
        assertThat(env.orderCounter().getById(id).value()).isEqualTo(3);
        assertThat(env.orderCounter()
                        .getById(env.orderCounter().idOf("by-name"))
                        .increment(4))
                .isEqualTo(4);
        assertThat(env.orderCounter().get("by-name").value()).isEqualTo(4);
    }

    @Test
    void manyKeysAndStatementsGoTogether() {
        Session session = new Session(new Customer("grace", "Grace Hopper", Tier.GOLD), NOW);
        Map<String, Session> sessions = new TreeMap<>();
        for (int i = 0; i < 120; i++) {
            sessions.put("many-%03d".formatted(i), session);
        }

        env.sessions().putAll(sessions);

        assertThat(env.sessions().getAll(sessions.keySet())).isEqualTo(sessions);
        env.sessions().deleteAll(sessions.keySet());
        assertThat(env.sessions().getAll(List.of("many-000", "none"))).isEmpty();
        assertThat(env.db()
                        .batch(List.of(
                                Statement.of("CREATE TABLE notes (text TEXT)"),
                                Statement.of("INSERT INTO notes (text) VALUES (?), (?)", "a", "b"),
                                Statement.of("SELECT count(*) AS count FROM notes"))))
                .last()
                .satisfies(result -> assertThat(result.rows()).containsExactly(Map.of("count", 2)));
    }

    @Test
    void aServiceKnowsTheDeclarationsAndTheEnvironmentAlone() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        try (Desk desk = Desk.start(shop.cloud().environment(), 0)) {
            String address = desk.address().toString();
            HttpRequest place = HttpRequest.newBuilder(URI.create(address + "?customer=ada&product=tea"))
                    .POST(BodyPublishers.noBody())
                    .build();

            String id = http.send(place, BodyHandlers.ofString()).body();

            client.eventually("/orders/" + id, found -> true);
            HttpRequest look =
                    HttpRequest.newBuilder(URI.create(address + "/" + id)).build();
            assertThat(http.send(look, BodyHandlers.ofString()).body()).isEqualTo("fulfilled");
        }
    }

    @Test
    void whatTheApiDoesNotReachSaysWhatDoes() {
        assertThatThrownBy(() -> env.apiKey())
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("API_KEY");
    }
}
