package dev.athanor.runtime.apply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.oracles.sdk.SdkRequests;
import dev.athanor.oracles.sdk.WireRequest;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.VersionChoice;
import dev.athanor.runtime.plan.VersionLabel;
import dev.athanor.runtime.testing.Received;
import dev.athanor.runtime.testing.Shop;
import dev.athanor.runtime.testing.ShopDeployment;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent in the whole life of a stage fits the types of Cloudflare's own client. */
class SentRequestsTest {

    @TempDir
    Path directory;

    @Test
    void fromTheFirstApplyToTheRemoval() throws Exception {
        try (ShopDeployment shop = new ShopDeployment(directory)) {
            shop.apply(Shop.whole());
            shop.apply(Shop.whole().consumerBatch(20));
            shop.apply(Shop.whole().withoutConsumers().withoutCrons().withoutAssets());
            shop.apply(Shop.whole().without("COUNTER"), DataLossConsent.of(Set.of("Counter")));
            shop.applyExactly(Shop.whole(), shop.planDestroy(Shop.whole(), DataLossConsent.all()));
            shop.apply(Shop.whole().inACircle());

            versions(shop);

            SdkRequests sdk = SdkRequests.load();
            List<String> violations = shop.server().received().stream()
                    .flatMap(request -> sdk.violations(wire(request)).stream())
                    .distinct()
                    .toList();
            assertThat(shop.server().received()).hasSizeGreaterThan(80);
            assertThat(violations).isEmpty();
        }
    }

    private static void versions(ShopDeployment shop) {
        Shop stack = Shop.whole().without("COUNTER").withoutUsers();
        shop.applyExactly(stack, shop.planDestroy(stack, DataLossConsent.all()));
        shop.apply(stack);
        Shop other = Shop.whole().without("COUNTER").withoutUsers().without("SELF");
        shop.applyExactly(other, shop.plan(new Aim.UploadVersion(VersionLabel.of("pr-1", "said", null)), other));
        VersionChoice choice = VersionChoice.of("pr-1", null, Set.of());
        shop.applyExactly(
                other, shop.plan(new Aim.Promote(choice, VersionChoice.percentage("12.5"), "some", false), other));
        shop.applyExactly(other, shop.plan(new Aim.Rollback(choice, null, true), other));
        assertThat(shop.account().deployed("shop-dev-api")).isEqualTo("100 % v2");
    }

    private static WireRequest wire(Received request) {
        return new WireRequest(
                request.method(),
                URI.create(request.path()),
                request.headers().get("Content-type"),
                request.text().getBytes(UTF_8));
    }
}
