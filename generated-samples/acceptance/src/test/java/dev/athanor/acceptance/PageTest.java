package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.oracles.Chromium;
import dev.athanor.oracles.ToolRun;
import dev.athanor.runtime.plan.DataLossConsent;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the local cloud, in a real browser; what it does there is {@code oracles/browser/page.mjs}. */
class PageTest {

    @TempDir
    private Path directory;

    @Test
    void aBrowserShowsAndDoesWhatThePagePromises() {
        try (SampleCloud cloud = new SampleCloud(directory)) {
            cloud.apply(Sample.SHOP, Sample.SHOP.manifest(), DataLossConsent.none());
            cloud.apply(Sample.UPLOADS, Sample.UPLOADS.manifest(), DataLossConsent.none());

            ToolRun run = Chromium.run(
                    "page.mjs",
                    cloud.cloud().page(0).toString(),
                    cloud.address("shop-dev-api").toString() + "/",
                    Sample.SHOP.secrets().getOrDefault("API_KEY", ""));

            assertThat(run.succeeded()).as(run.output()).isTrue();
        }
    }
}
