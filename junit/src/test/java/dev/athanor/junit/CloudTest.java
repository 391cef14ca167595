package dev.athanor.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.junit.stack.Author;
import dev.athanor.junit.stack.AuthorService;
import dev.athanor.junit.stack.Authors;
import dev.athanor.junit.stack.Letters;
import dev.athanor.junit.stack.Lonely;
import dev.athanor.junit.stack.Notes;
import dev.athanor.junit.stack.Prices;
import dev.athanor.junit.stack.Reminder;
import dev.athanor.junit.stack.Reminders;
import dev.athanor.local.Delivery;
import dev.athanor.local.FiredCron;
import dev.athanor.local.WorkerResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a test can do with its cloud. */
@AthanorTest(Notes.class)
class CloudTest {

    private final LocalCloud cloud;
    private final HttpClient http;
    private Notes env;

    CloudTest(LocalCloud cloud, HttpClient http, Notes env) {
        this.cloud = cloud;
        this.http = http;
        this.env = env;
    }

    @BeforeEach
    void take(Notes deployed) {
        env = deployed;
    }

    @Test
    void aMessageIsReadBeforeItIsDeliveredAndDrainedWhateverItsDelay() throws Exception {
        call("POST", "/tea?delay=3600", "");

        QueuedMessage<Reminder> message = cloud.messages(Reminders.class).get(0);
        assertThat(message.body()).isEqualTo(new Reminder("tea"));
        assertThat(message.attempts()).isZero();
        assertThat(Duration.between(message.sent(), message.due())).isEqualTo(Duration.ofHours(1));

        Deliveries deliveries = cloud.drain(Reminders.class);

        assertThat(deliveries.all())
                .containsExactly(
                        new Delivery(cloud.name(Reminders.class), message.id(), 1, Delivery.Outcome.ACKNOWLEDGED));
        assertThat(env.store().get("reminded")).isEqualTo(Optional.of("tea"));
        assertThat(cloud.messages(Reminders.class)).isEmpty();
        assertThat(cloud.drain(Reminders.class).all()).isEmpty();
    }

    @Test
    void aMessageThatFailsIsRetriedAndThenGivenUp() {
        cloud.send(Reminders.class, new Reminder("impossible"));

        Deliveries deliveries = cloud.drain(Reminders.class);

        assertThat(deliveries.retried()).isEqualTo(1);
        assertThat(deliveries.dropped()).isEqualTo(1);
        assertThat(deliveries.acknowledged()).isZero();
        assertThat(cloud.awaitLog(Notes.class, "attempt 2").level()).isEqualTo("log");
    }

    @Test
    void timeIsMovedOnToWhatIsDue() throws Exception {
        call("POST", "/tea?delay=3600", "");

        assertThat(cloud.advance(Duration.ofMinutes(59))).hasSizeLessThanOrEqualTo(1);
        assertThat(env.store().get("reminded")).isEmpty();

        cloud.advance(Duration.ofMinutes(3));
        assertThat(env.store().get("reminded")).isEqualTo(Optional.of("tea"));

        assertThat(cloud.advance(Duration.ofDays(2)))
                .hasSize(2)
                .extracting(FiredCron::expression)
                .containsOnly("0 3 * * *");
        assertThat(env.store().get("tidied").orElseThrow()).endsWith("T03:00:00.000Z");
    }

    @Test
    void aCronIsFired() {
        assertThat(cloud.fireCron(Notes.class, "0 3 * * *").ok()).isTrue();

        assertThat(env.store().get("tidied")).isPresent();
        assertThatThrownBy(() -> cloud.fireCron(Notes.class, "0 4 * * *")).hasMessageContaining("has no schedule");
    }

    @Test
    void aSecretThatNobodyGaveIsMadeUpAndCanBeReadHere() throws Exception {
        assertThat(env.key()).startsWith("quite-secret-").isEqualTo(cloud.secret("KEY"));
        assertThat(call("GET", "/values", "")).contains(env.key()).contains("plain");
    }

    @Test
    @TestSecret(name = "KEY", value = "quite-secret-value")
    @TestVar(name = "MODE", value = "fancy")
    void aTestHasValuesOfItsOwn() throws Exception {
        assertThat(call("GET", "/values", "")).isEqualTo("{\"mode\":\"fancy\",\"key\":\"quite-secret-value\"}");
        assertThat(env.key()).isEqualTo("quite-secret-value");
        assertThat(env.mode()).isEqualTo("fancy");
    }

    @Test
    void anEntrypointOfAnotherWorkerIsReplaced() throws Exception {
        assertThat(call("GET", "/author", "")).isEqualTo("nobody");

        cloud.replace(AuthorService.class, new AuthorService() {
            @Override
            public Optional<Author> find(String name) {
                return Optional.of(new Author("The real " + name, Instant.ofEpochMilli(1)));
            }

            @Override
            public byte[] picture(String name, long size) {
                return new byte[] {(byte) size, 2};
            }
        });

        assertThat(call("GET", "/author", "")).isEqualTo("{\"name\":\"The real ada\",\"since\":1,\"picture\":[3,2]}");
        assertThat(call("GET", "/http", "")).as("all else of it").isEqualTo("the real authors");
        assertThat(env.authors().find("ada")).map(Author::name).hasValue("The real ada");
    }

    @Test
    void anotherWorkerIsReplaced() throws Exception {
        cloud.replaceFetch(
                Authors.class,
                request -> WorkerResponse.text(request.method() + " " + request.url() + " " + request.text())
                        .status(203));

        assertThat(call("GET", "/http", "")).isEqualTo("POST https://authors.example/ada?full please");
        assertThat(call("GET", "/author", "")).as("all else of it").isEqualTo("nobody");
    }

    @Test
    void aWorkerOfAnotherProjectIsReplaced() throws Exception {
        assertThat(call("GET", "/price", "")).contains("belongs to another project");

        cloud.replace(Prices.class, title -> 100L + title.length());

        assertThat(call("GET", "/price", "")).isEqualTo("103");
    }

    @Test
    void whatTheTestIsNotAboutIsNotDeployed() {
        assertThatThrownBy(() -> cloud.url(Lonely.class)).hasMessageContaining("is not deployed");
        assertThatThrownBy(() -> cloud.messages(Letters.class)).hasMessageContaining("is not deployed");
    }

    private String call(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(cloud.url(Notes.class).resolve(path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
