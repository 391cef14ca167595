package dev.athanor.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.uploads.Gallery;
import com.example.uploads.GalleryEnv;
import dev.athanor.runtime.env.CloudflareBindings;
import dev.athanor.runtime.plan.DataLossConsent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sample with a bucket has in production besides what it always has, read from the account. */
class UploadsInProductionTest {

    private static final Sample SAMPLE = Sample.UPLOADS.inStage("prod");
    private static final String BUCKET = "r2/uploads-prod-uploads/";

    private static SampleCloud cloud;
    private static SortedMap<String, String> facts;

    @BeforeAll
    static void deploy(@TempDir Path directory) {
        cloud = new SampleCloud(directory);
        cloud.apply(SAMPLE, SAMPLE.manifest(), DataLossConsent.none());
        facts = cloud.account().facts();
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void aDomainIsInTheZoneOfItsNameOrOfTheIdAndMayBeReservedOnly() {
        assertThat(facts)
                .containsEntry(BUCKET + "domains/images.example.com/enabled", "true")
                .containsEntry(BUCKET + "domains/images.example.com/minTLS", "\"1.2\"")
                .containsEntry(
                        BUCKET + "domains/images.example.com/ciphers",
                        "[\"ECDHE-ECDSA-AES128-GCM-SHA256\",\"ECDHE-RSA-AES128-GCM-SHA256\"]")
                .containsKey(BUCKET + "domains/images.example.com/zoneId")
                .containsEntry(BUCKET + "domains/pictures.example.org/enabled", "false")
                .containsEntry(BUCKET + "domains/pictures.example.org/zoneId", "\"9a7806061c88ada191ed06f989cc3dac\"");
    }

    @Test
    void anImageIsThereForPagesOfTheDeclaredOriginUnderTheDomainThatIsEnabled() throws IOException {
        Gallery gallery = new GalleryEnv(CloudflareBindings.connect(
                cloud.cloud().target(), SAMPLE.stack(SAMPLE.manifest()), Gallery.class.getName()));
        gallery.uploads().put("images/cat.txt", "a cat".getBytes(UTF_8), "text/plain");

        assertThat(get("images.example.com"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("access-control-allow-origin: https://www.example.com")
                .endsWith("a cat");
        assertThat(get("pictures.example.org")).startsWith("HTTP/1.1 404");
    }

    @Test
    void theArchiveIsInTheEuropeanUnionAtThePriceOfWhatIsSeldomRead() {
        assertThat(facts)
                .containsEntry("r2/uploads-prod-eu-archive/jurisdiction", "eu")
                .containsEntry("r2/uploads-prod-eu-archive/storage_class", "\"InfrequentAccess\"");
    }

    @Test
    void rulesOfOtherStagesAreNotThere() {
        assertThat(facts)
                .containsKey(BUCKET + "cors/pages")
                .doesNotContainKey(BUCKET + "cors/pages that are being made")
                .containsKey(BUCKET + "lifecycle/old images")
                .containsKey(BUCKET + "lock/deed of foundation");
    }

    @Test
    void rulesActAtAnAgeOrOnADayOrForEverOnceTheyAreEnabled() {
        assertThat(facts)
                .containsEntry(
                        BUCKET + "lifecycle/exhibition/deleteObjectsTransition/condition/date",
                        "\"2031-01-31T00:00:00Z\"")
                .containsEntry(BUCKET + "lifecycle/previews/enabled", "false")
                .containsEntry(BUCKET + "lock/receipts/condition/maxAgeSeconds", "315360000")
                .containsEntry(BUCKET + "lock/contracts/condition/date", "\"2035-12-31T00:00:00Z\"")
                .containsEntry(BUCKET + "lock/deed of foundation/condition/type", "\"Indefinite\"")
                .containsEntry(BUCKET + "lock/evidence/enabled", "false");
    }

    @Test
    void deletionsAreToldAndPulledAnHourLater() {
        assertThat(facts)
                .containsEntry(
                        BUCKET + "notifications/uploads-prod-deletions/images/…/description", "\"for the auditors\"")
                .containsEntry("queues/uploads-prod-deletions/settings/delivery_delay", "3600")
                .containsEntry(
                        "queues/uploads-prod-deletions/consumers/http_pull/dead_letter_queue",
                        "\"uploads-prod-lost-images\"");
    }

    @Test
    void theWorkerTakesLargerBatches() {
        String consumer = "queues/uploads-prod-new-images/consumers/uploads-prod-gallery/settings/";

        assertThat(facts).containsEntry(consumer + "batch_size", "100").containsEntry(consumer + "retry_delay", "60");
    }

    @Test
    void anotherPlanHasNothingToDo() {
        assertThat(cloud.plan(SAMPLE, SAMPLE.manifest()).isEmpty())
                .as(cloud.plan(SAMPLE, SAMPLE.manifest()).toText())
                .isTrue();
    }

    private static String get(String host) throws IOException {
        int port = cloud.cloud().hostUrl("images.example.com").orElseThrow().getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET /images/cat.txt HTTP/1.1\r\nHost: " + host
                    + "\r\nOrigin: https://www.example.com\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
