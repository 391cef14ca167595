package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.shop.Api;
import com.example.shop.ApiEnv;
import com.example.shop.Customer;
import com.example.shop.Order;
import com.example.shop.OrderLine;
import com.example.shop.Session;
import com.example.shop.Tier;
import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.env.CloudflareBindings;
import dev.athanor.runtime.plan.DataLossConsent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
    void whatTheApiDoesNotReachSaysWhatDoes() {
        assertThatThrownBy(() -> env.apiKey())
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("API_KEY");
    }
}
