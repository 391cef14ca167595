package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.binding.WorkflowInstance;
import dev.athanor.binding.WorkflowStatus;
import dev.athanor.junit.AthanorTest;
import dev.athanor.junit.LocalCloud;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Orders on their way from the request to the receipt. */
@AthanorTest(Api.class)
class OrdersTest {

    private static final Order COFFEE = new Order("grace", List.of(new Order.Line("coffee", 3, 200)));

    @Test
    void anOrderThatIsPaidOverHttpGetsItsReceipt(Api env, LocalCloud cloud, HttpClient http) throws Exception {
        HttpResponse<String> accepted = post(
                http,
                cloud,
                "/orders",
                "{\"customer\": \"ada\", \"lines\": [{\"product\": \"tea\", \"quantity\": 2, \"cents\": 350}]}");
        assertThat(accepted.statusCode()).isEqualTo(202);
        String order = accepted.headers().firstValue("location").orElseThrow();

        assertThat(post(http, cloud, order + "/payments", "{\"cents\": 700}").statusCode())
                .isEqualTo(202);

        String id = order.substring(order.lastIndexOf('/') + 1);
        assertThat(cloud.awaitEnd(env.orderProcessor().get(id)).result())
                .isEqualTo(new Receipt("ada", 700, Receipt.State.PAID));
        assertThat(get(http, cloud, order)).contains("\"status\":\"complete\"");
    }

    @Test
    void anOrderThatIsStartedAndPaidFromJavaGetsItsReceipt(Api env, LocalCloud cloud) {
        WorkflowInstance<Receipt> instance = env.orderProcessor().create("from-java", COFFEE);
        env.orderProcessor().paymentReceived(instance.id(), new Payment(500));

        assertThat(cloud.awaitEnd(instance).result()).isEqualTo(new Receipt("grace", 600, Receipt.State.UNDERPAID));
        assertThatThrownBy(() -> env.orderProcessor().get("absent")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anOrderIsGivenUp(Api env, LocalCloud cloud) {
        List<WorkflowInstance<Receipt>> instances = env.orderProcessor().createBatch(List.of(COFFEE, COFFEE));

        instances.forEach(WorkflowInstance::terminate);

        assertThat(instances)
                .extracting(instance -> cloud.awaitEnd(instance).state())
                .containsOnly(WorkflowStatus.State.TERMINATED);
    }

    @Test
    void whoeverClosesADayByHandSaysWhich(Api env, LocalCloud cloud, HttpClient http) throws Exception {
        env.receipts()
                .query("INSERT INTO receipts VALUES ('a', 'ada', 300, '2026-03-01'), ('b', 'ada', 400, '2026-03-01')");

        assertThat(cloud.awaitEnd(env.dailyClosing().create(new Day("2026-03-01")))
                        .result())
                .isEqualTo(new Closing("2026-03-01", 2, 700));
        assertThat(get(http, cloud, "/closings/2026-03-01"))
                .isEqualTo("{\"day\":\"2026-03-01\",\"orders\":2,\"total\":700}");
    }

    @Test
    void eachNightClosesADay(Api env, LocalCloud cloud) {
        cloud.advance(Duration.ofDays(1));

        WorkflowInstance<Closing> closing =
                env.dailyClosing().get(cloud.instances(DailyClosing.class).get(0));
        assertThat(cloud.awaitEnd(closing).result()).extracting(Closing::orders).isEqualTo(0);
    }

    private static HttpResponse<String> post(HttpClient http, LocalCloud cloud, String path, String json)
            throws Exception {
        return http.send(
                HttpRequest.newBuilder(cloud.url(Api.class).resolve(path))
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String get(HttpClient http, LocalCloud cloud, String path) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(cloud.url(Api.class).resolve(path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
