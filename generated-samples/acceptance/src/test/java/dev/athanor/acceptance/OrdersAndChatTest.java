package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.orders.Api;
import com.example.orders.ApiEnv;
import com.example.orders.Closing;
import com.example.orders.Day;
import com.example.orders.Order;
import com.example.orders.Payment;
import com.example.orders.Receipt;
import dev.athanor.binding.WorkflowInstance;
import dev.athanor.binding.WorkflowStatus;
import dev.athanor.runtime.env.CloudflareBindings;
import dev.athanor.runtime.plan.DataLossConsent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The samples with a workflow and with a room of WebSockets, deployed to one local cloud. */
class OrdersAndChatTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    @TempDir
    private static Path directory;

    private static SampleCloud cloud;

    @BeforeAll
    static void deploy() {
        cloud = new SampleCloud(directory);
        cloud.apply(Sample.ORDERS, Sample.ORDERS.manifest(), DataLossConsent.none());
        cloud.apply(Sample.CHAT, Sample.CHAT.manifest(), DataLossConsent.none());
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void anotherPlanHasNothingToDo() {
        assertThat(cloud.plan(Sample.ORDERS, Sample.ORDERS.manifest()).isEmpty())
                .isTrue();
        assertThat(cloud.plan(Sample.CHAT, Sample.CHAT.manifest()).isEmpty()).isTrue();
    }

    @Test
    void receiptsAreKeptInTheEuropeanUnion() {
        assertThat(cloud.account().facts())
                .containsEntry("d1/orders-dev-receipts/jurisdiction", "\"eu\"")
                .containsKey("d1/orders-dev-receipts/schema/receipts_migrations")
                .doesNotContainKey("d1/orders-dev-receipts/schema/d1_migrations");
    }

    @Test
    void anOrderThatIsPaidOverHttpGetsItsReceipt() {
        ShopClient client = new ShopClient(cloud.address("orders-dev-api"));
        ShopClient.Answer accepted = client.post(
                "/orders",
                "{\"customer\": \"ada\", \"lines\": [{\"product\": \"tea\", \"quantity\": 2, \"cents\": 350}]}");
        assertThat(accepted.status()).isEqualTo(202);

        assertThat(client.post(accepted.location() + "/payments", "{\"cents\": 700}")
                        .status())
                .isEqualTo(202);

        JsonNode order = client.eventually(
                accepted.location(), found -> found.path("status").asString().equals("complete"));
        assertThat(order.path("receipt")).hasToString("{\"customer\":\"ada\",\"total\":700,\"state\":\"PAID\"}");
    }

    @Test
    void aScheduleClosesTheDayBeforeAndWhoeverStartsItByHandAnyOther() {
        ShopClient client = new ShopClient(cloud.address("orders-dev-api"));
        Api env = new ApiEnv(CloudflareBindings.connect(
                cloud.cloud().target(), Sample.ORDERS.stack(Sample.ORDERS.manifest()), Api.class.getName()));
        env.receipts()
                .query("INSERT INTO receipts VALUES ('a', 'ada', 300, '2026-03-01'), ('b', 'ada', 400, '2026-03-01')");

        assertThat(ended(env.dailyClosing().create(new Day("2026-03-01"))).result())
                .isEqualTo(new Closing("2026-03-01", 2, 700));
        assertThat(client.json("/closings/2026-03-01"))
                .hasToString("{\"day\":\"2026-03-01\",\"orders\":2,\"total\":700}");

        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        cloud.cloud().fireWorkflowCron("dev-closing-of-the-day", "0 2 * * *");
        // Midnight may pass while this runs.
        Eventually.await(() -> Stream.of(today.minusDays(1), today)
                .anyMatch(day -> client.json("/closings/" + day).path("total").asInt(-1) == 0));
        assertThatThrownBy(() -> cloud.cloud().fireWorkflowCron("dev-closing-of-the-day", "0 3 * * *"))
                .hasMessageContaining("has no schedule '0 3 * * *'");
    }

    @Test
    void anOrderThatIsStartedAndPaidFromJavaGetsItsReceipt() {
        Api env = new ApiEnv(CloudflareBindings.connect(
                cloud.cloud().target(), Sample.ORDERS.stack(Sample.ORDERS.manifest()), Api.class.getName()));
        Order order = new Order("grace", List.of(new Order.Line("coffee", 3, 200)));

        WorkflowInstance<Receipt> instance = env.orderProcessor().create("from-java", order);
        env.orderProcessor().paymentReceived(instance.id(), new Payment(500));

        WorkflowStatus<Receipt> status = ended(instance);
        assertThat(status.result()).isEqualTo(new Receipt("grace", 600, Receipt.State.UNDERPAID));
        assertThat(env.orderProcessor().get("from-java").status().state()).isEqualTo(WorkflowStatus.State.COMPLETE);
        assertThatThrownBy(() -> env.orderProcessor().get("absent"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("absent");
    }

    @Test
    void anInstanceIsTerminatedAndABatchIsStartedFromJava() {
        Api env = new ApiEnv(CloudflareBindings.connect(
                cloud.cloud().target(), Sample.ORDERS.stack(Sample.ORDERS.manifest()), Api.class.getName()));
        Order order = new Order("charles", List.of());

        List<WorkflowInstance<Receipt>> instances = env.orderProcessor().createBatch(List.of(order, order));
        instances.forEach(WorkflowInstance::terminate);

        assertThat(instances)
                .extracting(instance -> ended(instance).state())
                .containsOnly(WorkflowStatus.State.TERMINATED);
    }

    @Test
    void whatIsSaidInARoomReachesEverybodyInItAndIsKept() throws InterruptedException {
        ShopClient client = new ShopClient(cloud.address("chat-dev-chat"));
        assertThat(client.get("/").body()).contains("<h1>Chat</h1>");
        Heard ada = new Heard();
        Heard grace = new Heard();
        WebSocket first = join("lobby", "ada", ada);
        WebSocket second = join("lobby", "grace", grace);

        first.sendText("hello", true).join();

        assertThat(ada.next()).isEqualTo("{\"name\":\"ada\",\"text\":\"hello\"}");
        assertThat(grace.next()).isEqualTo("{\"name\":\"ada\",\"text\":\"hello\"}");
        second.sendText("hi", true).join();
        assertThat(ada.next()).isEqualTo("{\"name\":\"grace\",\"text\":\"hi\"}");
        assertThat(client.json("/rooms/lobby/messages"))
                .hasToString("[{\"name\":\"ada\",\"text\":\"hello\"},{\"name\":\"grace\",\"text\":\"hi\"}]");
        assertThat(client.json("/rooms/elsewhere/messages")).hasToString("[]");
        first.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        second.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    private static WebSocket join(String room, String name, Heard heard) {
        URI address = URI.create(cloud.address("chat-dev-chat").toString().replace("http", "ws") + "/rooms/" + room
                + "/socket?name=" + name);
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, heard)
                .join();
    }

    private static <R> WorkflowStatus<R> ended(WorkflowInstance<R> instance) {
        return Eventually.answered(instance::status, status -> status.state().isFinal());
    }

    /** What a socket has received. */
    private static final class Heard implements WebSocket.Listener {

        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            messages.add(text.toString());
            return WebSocket.Listener.super.onText(socket, text, last);
        }

        String next() throws InterruptedException {
            return String.valueOf(messages.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS));
        }
    }
}
