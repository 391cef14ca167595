package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.oracles.sdk.RecordingProxy;
import dev.athanor.oracles.sdk.SdkRequests;
import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.plan.DataLossConsent;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes over the wire while the sample comes, stays and goes, is what Cloudflare's own client could send, and what the
 * local cloud answers is what that client could read.
 */
class ShopRequestsTest {

    @TempDir
    private Path directory;

    @Test
    void everyRequestAndAnswerFitsTheTypesOfCloudflaresClient() {
        try (ShopCloud shop = new ShopCloud(directory);
                RecordingProxy proxy = RecordingProxy.to(shop.cloud().target().apiBase())) {
            Target target = through(proxy, shop.cloud().target());
            try (Deployer deployer = shop.deployer(target)) {
                done(deployer.apply(deployer.plan(DataLossConsent.none())));
            }
            try (Deployer deployer = shop.deployer(target)) {
                assertThat(deployer.plan(DataLossConsent.none()).isEmpty()).isTrue();
            }
            try (Deployer deployer = shop.deployer(target)) {
                done(deployer.apply(deployer.planDestroy(DataLossConsent.all())));
            }

            assertThat(proxy.requests()).hasSameSizeAs(shop.requests()).hasSizeGreaterThan(30);
            SdkRequests sdk = SdkRequests.load();
            assertThat(proxy.violations(sdk)).isEmpty();
            assertThat(proxy.violationsOfAnswers(sdk)).isEmpty();
        }
    }

    private static Target through(RecordingProxy proxy, Target cloud) {
        return new Target(
                cloud.description(),
                proxy.address(),
                cloud.accountId(),
                cloud.token(),
                cloud.addresses(),
                cloud.ledgers());
    }

    private static void done(DeployResult result) {
        assertThat(result.isSuccess()).as(result.toText()).isTrue();
    }
}
