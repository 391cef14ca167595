package dev.athanor.local;

import static dev.athanor.local.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What was deployed through the API runs on workerd, with all it is bound to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeployedWorkersTest {

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private Shop shop;

    @BeforeAll
    void deploy(@TempDir Path directory) {
        LocalCloudListener listener = new LocalCloudListener() {
            @Override
            public void workerLogged(String worker, String level, String text) {
                logged.add(worker + " " + level + " " + text);
            }

            @Override
            public void requestAnswered(String method, String path, int status) {
                requests.add(method + " " + path + " " + status);
            }
        };
        shop = Shop.on(LocalCloud.start(LocalCloudOptions.in(directory).withListener(listener)))
                .deploy();
    }

    @AfterAll
    void stop() {
        shop.cloud().close();
    }

    @Test
    void aMessageOnAQueueReachesItsConsumerWhichWritesTheDatabase() throws Throwable {
        assertThat(shop.get("/order?id=o1")).isEqualTo("\"queued\"");

        eventually(() -> assertThat(shop.get("/orders")).contains("\"o1\""));
    }

    @Test
    void aMessageThatFailsUntilItsRetriesAreUsedUpEndsInTheDeadLetterQueue() throws Throwable {
        long before = shop.cloud().queueDepth("failed-orders");

        shop.get("/order?id=poison");

        eventually(() -> assertThat(shop.cloud().queueDepth("failed-orders")).isEqualTo(before + 1));
        assertThat(shop.cloud().queueDepth("orders")).isZero();
    }

    @Test
    void aMessageThatATestSendsReachesTheConsumer() throws Throwable {
        shop.cloud().sendMessage("orders", "{\"id\":\"from-a-test\"}");

        eventually(() -> assertThat(shop.get("/orders")).contains("\"from-a-test\""));
    }

    @Test
    void aDurableObjectKeepsItsState() {
        int first = Integer.parseInt(shop.get("/count"));

        assertThat(Integer.parseInt(shop.get("/count"))).isEqualTo(first + 1);
    }

    @Test
    void aKvNamespaceKeepsAValue() {
        assertThat(shop.get("/session?set=s1")).isEqualTo("\"s1\"");
    }

    @Test
    void anotherWorkerAnswersOverRpc() {
        assertThat(shop.get("/customer?id=7")).isEqualTo("{\"id\":\"7\",\"name\":\"Customer 7\"}");
    }

    @Test
    void variablesAndSecretsAreInTheEnvironmentAndSoIsTheWorkerItself() {
        String values = "{\"level\":\"debug\",\"limits\":{\"orders\":[1,2]},\"key\":\"quite-secret-sesame\"}";

        assertThat(shop.get("/values")).isEqualTo(values);
        assertThat(shop.get("/self")).isEqualTo(values);
    }

    @Test
    void aScheduleFiresOnDemand() {
        assertThat(shop.cloud().fireCron("shop", "0 3 * * *").ok()).isTrue();
        assertThat(shop.get("/crons")).isEqualTo("\"0 3 * * *\"");
    }

    @Test
    void aScheduleThatFailsSaysSo() {
        assertThat(shop.cloud().fireCron("shop", "0 4 * * *").outcome()).isEqualTo("exception");
    }

    @Test
    void aScheduleThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> shop.cloud().fireCron("shop", "0 5 * * *"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no schedule '0 5 * * *'");
    }

    @Test
    void whatAWorkerLogsIsHeard() throws Throwable {
        shop.get("/log");

        eventually(() -> assertThat(logged).contains("shop warn careful {\"with\":\"this\"}"));
    }

    @Test
    void anExceptionThatNothingCatchesIsHeardWithItsStack() throws Throwable {
        assertThat(shop.fetch("/throw").statusCode()).isEqualTo(500);

        eventually(() -> assertThat(logged)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("shop error Uncaught TypeError: not today")
                        .contains("(index.js:")));
    }

    @Test
    void aWorkerWithoutAnAddressHasNone() {
        assertThat(shop.cloud().workerUrl("customers")).isEmpty();
    }

    @Test
    void eachRequestToTheApiIsHeard() {
        assertThat(requests)
                .contains("PUT /accounts/" + shop.cloud().target().accountId() + "/workers/scripts/shop 200");
    }
}
