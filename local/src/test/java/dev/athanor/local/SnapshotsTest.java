package dev.athanor.local;

import static dev.athanor.local.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a local cloud holds can be made what it was. */
class SnapshotsTest {

    @Test
    void whatWasStoredSinceIsUndoneAndAddressesStay(@TempDir Path directory) throws Throwable {
        LocalCloudOptions options = LocalCloudOptions.in(directory).withWorkerPort(0);
        try (LocalCloud cloud = LocalCloud.start(options.withSchedules(false))) {
            Shop shop = Shop.on(cloud).deploy();
            URI url = cloud.workerUrl("shop").orElseThrow();
            shop.get("/count");
            Snapshot snapshot = cloud.snapshot();
            assertThat(cloud.restore(snapshot)).as("nothing was done since").isFalse();

            assertThat(shop.get("/count")).isEqualTo("2");
            shop.get("/session?set=kept");
            shop.get("/order?id=kept");
            eventually(() -> assertThat(shop.get("/orders")).contains("kept"));
            shop.get("/order?id=poison");
            eventually(() -> assertThat(cloud.queueDepth("failed-orders")).isEqualTo(1));
            shop.api()
                    .put(
                            "/workers/scripts/shop/secrets",
                            "{\"name\":\"API_KEY\",\"text\":\"quite-secret-other\",\"type\":\"secret_text\"}")
                    .result();
            shop.api().post("/queues", "{\"queue_name\":\"late\"}").result();

            assertThat(cloud.restore(snapshot)).isTrue();

            assertThat(cloud.workerUrl("shop").orElseThrow()).isEqualTo(url);
            assertThat(shop.get("/count")).isEqualTo("2");
            assertThat(shop.get("/session")).doesNotContain("kept");
            assertThat(shop.get("/orders")).isEqualTo("[]");
            assertThat(shop.get("/values")).contains("quite-secret-sesame");
            assertThat(cloud.queueDepth("failed-orders")).isZero();
            assertThat(shop.api().get("/queues").text()).doesNotContain("late");
        }
    }

    @Test
    void aClientThatOffersAnotherProtocolDoesNotHoldUpTheEnd(@TempDir Path directory) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        LocalCloud cloud = LocalCloud.start(LocalCloudOptions.in(directory).withWorkerPort(0));
        try {
            Shop.on(cloud).deploy();
            URI url = cloud.workerUrl("shop").orElseThrow();
            HttpRequest request = HttpRequest.newBuilder(url.resolve("/count")).build();
            assertThat(http.send(request, BodyHandlers.ofString()).body()).isEqualTo("1");
        } finally {
            Instant begin = Instant.now();
            cloud.close();
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(4));
        }
    }
}
