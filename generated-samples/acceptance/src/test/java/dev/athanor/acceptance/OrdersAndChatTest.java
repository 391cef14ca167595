package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.runtime.plan.DataLossConsent;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the account holds of the samples with a workflow and with a room of WebSockets; what they do is in their own tests. */
class OrdersAndChatTest {

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
}
