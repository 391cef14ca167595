package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.runtime.plan.DataLossConsent;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Where the ledger lies in the account, as it does on Cloudflare, destroying leaves that, with nothing in it. */
class LedgerInTheAccountTest {

    @TempDir
    private Path directory;

    @Test
    void nothingButAnEmptyLedgerIsLeft() {
        Sample sample = Sample.FROM_ALCHEMY;
        try (SampleCloud cloud = new SampleCloud(directory).withLedgerInTheAccount()) {
            AccountReading before = cloud.account();
            cloud.applyWholly(sample, sample.manifest(), DataLossConsent.none());
            assertThat(entries(cloud)).isPositive();

            cloud.destroy(sample);

            assertThat(before.differences(cloud.account()).keySet())
                    .isNotEmpty()
                    .allMatch(path -> path.startsWith("d1/athanor-ledger"));
            assertThat(entries(cloud)).isZero();
        }
    }

    private static int entries(SampleCloud cloud) {
        AccountApi api = new AccountApi(cloud.cloud());
        JsonNode ledger = api.list("/d1/database").stream()
                .filter(database -> database.path("name").asString().equals("athanor-ledger"))
                .findFirst()
                .orElseThrow();
        return api.query(ledger.path("uuid").asString(), "SELECT count(*) AS entries FROM entries")
                .path(0)
                .path("entries")
                .asInt();
    }
}
